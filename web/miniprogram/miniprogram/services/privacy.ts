/** What WeChat demands before a mini-program may touch anything personal: the 用户隐私保护指引 was shown and agreed to. */
import { here } from './texts';

type Answer = (result: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;

/** What shows the notice on the page that is open; it calls agree() or disagree(). */
export type Notice = (name: string) => void;

let notice: Notice | null = null;
let waiting: Answer[] = [];

/** Once, when the mini-program starts. */
export function listen(): void {
  wx.onNeedPrivacyAuthorization?.((resolve) => {
    waiting.push(resolve as unknown as Answer); // typed without an argument, documented with one
    if (notice) {
      nameOfNotice().then(notice, () => notice?.(''));
    } else {
      disagree();
    }
  });
}

/** The page (its privacy notice component) that shows the notice from now on; null when it leaves. */
export function shownBy(given: Notice | null): void {
  notice = given;
}

/** Whether WeChat still wants an agreement, and how the notice is called. */
export function needed(): Promise<{ needed: boolean; name: string }> {
  return new Promise((resolve) => {
    if (!wx.getPrivacySetting) {
      resolve({ needed: false, name: '' });
      return;
    }
    wx.getPrivacySetting({
      success: (given) => resolve({ needed: given.needAuthorization, name: given.privacyContractName }),
      fail: () => resolve({ needed: false, name: '' }),
    });
  });
}

/** Before something personal is asked for: fails with client.privacy when the citizen does not agree. */
export function ensure(): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!wx.requirePrivacyAuthorize) {
      resolve();
      return;
    }
    wx.requirePrivacyAuthorize({ success: () => resolve(), fail: () => reject(here('refused', 'client.privacy')) });
  });
}

/** Call it from a <button open-type="agreePrivacyAuthorization"> whose id is given. */
export function agree(buttonId: string): void {
  answer({ event: 'agree', buttonId });
}

export function disagree(): void {
  answer({ event: 'disagree' });
}

/** The notice itself, in WeChat's reader. */
export function openNotice(): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.openPrivacyContract({ success: () => resolve(), fail: () => reject(here('phone')) });
  });
}

function answer(result: Parameters<Answer>[0]): void {
  const all = waiting;
  waiting = [];
  all.forEach((resolve) => resolve(result));
}

async function nameOfNotice(): Promise<string> {
  return (await needed()).name;
}
