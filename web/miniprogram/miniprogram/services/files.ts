/** Files to go with a matter: photos made small and written anew, kept until they arrived, sent one after another. */
import { portal } from '../config';
import { asFailure, Failure } from './failure';
import type { Access } from './petitions';
import { ensure } from './privacy';
import { randomName } from './random';
import { REQUESTS } from './registers';
import { failureOf, headersFor, mended, passing, pause } from './request';
import type { Asked } from './request';
import { forget, keep, kept, names } from './store';
import { here } from './texts';
import { broken, lowered, read } from './wire';
import type { Answer } from './wire';

export type State = 'waiting' | 'sending' | 'sent' | 'failed';

/** A file that the citizen chose; it lies in the mini-program's own folder until it was sent or taken away. */
export interface Chosen {
  /** Its own name on this phone and its Idempotency-Key: sent again, it is the same file. */
  id: string;
  name: string;
  path: string;
  size: number;
  picture: boolean;
  state: State;
  /** 0 to 100. */
  progress: number;
  /** Why it failed, as a sentence. */
  problem: string;
}

/** What the server says of a file that it has. */
export interface Added {
  id: string;
  name: string;
  kind: string;
  size: number;
}

/** What the server takes, by openapi.yaml. */
export const MOST_FILES = 10;
export const LARGEST = 20 * 1024 * 1024;

const TRIES = 4;
const PATIENCE = 120_000;
const LONGEST_SIDE = 2_000;
const DOCUMENTS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ofd', 'jpg', 'jpeg', 'png', 'mp3', 'mp4', 'wav'];
const LIST = 'files:';

/** Photos from the camera or the album: at most 2000 points a side, as new JPEGs, without what the camera wrote into them. */
export async function choosePictures(count: number): Promise<Chosen[]> {
  await ensure();
  const given = await new Promise<WechatMiniprogram.ChooseMediaSuccessCallbackResult | null>((resolve, reject) => {
    wx.chooseMedia({
      count: Math.min(count, 9),
      mediaType: ['image'],
      sizeType: ['compressed'],
      success: resolve,
      fail: (failed) => turnedDown(failed.errMsg, resolve, reject),
    });
  });
  const chosen: Chosen[] = [];
  for (const [at, media] of (given?.tempFiles ?? []).entries()) {
    chosen.push(await held(await smaller(media.tempFilePath), `照片${at + 1}.jpg`, true));
  }
  return chosen;
}

/** Papers from a WeChat chat, the one place where a phone lets a mini-program look for them. */
export async function chooseDocuments(count: number): Promise<Chosen[]> {
  await ensure();
  const given = await new Promise<WechatMiniprogram.ChooseMessageFileSuccessCallbackResult | null>((resolve, reject) => {
    wx.chooseMessageFile({
      count: Math.min(count, MOST_FILES),
      type: 'file',
      extension: DOCUMENTS,
      success: resolve,
      fail: (failed) => turnedDown(failed.errMsg, resolve, reject),
    });
  });
  const chosen: Chosen[] = [];
  for (const file of given?.tempFiles ?? []) {
    if (file.size > LARGEST) {
      throw here('refused', 'client.file-too-large');
    }
    chosen.push(await held(file.path, file.name, false));
  }
  return chosen;
}

/** The files that belong to something being written or sent, such as a draft's kind or a receipt number. */
export function listed(owner: string): Chosen[] {
  return kept<Chosen[]>(LIST + owner) ?? [];
}

export function list(owner: string, files: Chosen[]): void {
  if (files.length) {
    keep(LIST + owner, files);
  } else {
    forget(LIST + owner);
  }
}

/** After filing: the draft's files wait for their petition. */
export function handOver(from: string, to: string): void {
  list(to, [...listed(to), ...listed(from)]);
  list(from, []);
}

/** Takes one away, from the phone too. */
export function remove(owner: string, id: string): void {
  const files = listed(owner);
  files.filter((file) => file.id === id).forEach((file) => discard(file.path));
  list(owner, files.filter((file) => file.id !== id));
}

/**
 * Sends what waits for this petition, one after another, and says after each step how the files stand. What fails stays in
 * the list with its sentence and goes along with the next call; what arrived leaves the list.
 */
export async function send(access: Access, show: (files: Chosen[]) => void = () => undefined): Promise<Chosen[]> {
  const owner = access.receiptNumber;
  const all = listed(owner).map((file): Chosen => ({ ...file, state: 'waiting', progress: 0, problem: '' }));
  show([...all]);
  for (const file of all) {
    const step = (change: Partial<Chosen>) => {
      Object.assign(file, change);
      show(all.map((each) => ({ ...each })));
    };
    try {
      step({ state: 'sending' });
      await sent(access, file, (progress) => step({ progress }));
      step({ state: 'sent', progress: 100 });
      discard(file.path);
    } catch (thrown) {
      step({ state: 'failed', problem: asFailure(thrown).sentence });
    }
    list(owner, all.filter((each) => each.state !== 'sent'));
  }
  return all;
}

function matters(receiptNumber: string): string {
  return receiptNumber.startsWith(REQUESTS) ? 'disclosure-requests' : 'petitions';
}

async function sent(access: Access, file: Chosen, progress: (percent: number) => void): Promise<Added> {
  if (!exists(file.path)) {
    throw here('refused', 'client.file-gone');
  }
  const asked: Asked = {
    path: `/api/v1/${matters(access.receiptNumber)}/${encodeURIComponent(access.receiptNumber)}/attachments`,
    method: 'POST',
    key: file.id,
    queryCode: access.queryCode,
  };
  let mayMend = true;
  for (let round = 0; ; ) {
    try {
      const answer = await upload(asked, file, progress);
      if (answer.status < 300) {
        return answer.body as Added;
      }
      if (mayMend && (await mended(asked, answer))) {
        mayMend = false;
        continue;
      }
      throw failureOf(answer);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !passing(thrown) || round >= TRIES - 1) {
        throw thrown;
      }
      await pause(round);
      round += 1;
    }
  }
}

async function upload(asked: Asked, file: Chosen, progress: (percent: number) => void): Promise<Answer> {
  const header = await headersFor(asked);
  return new Promise((resolve, reject) => {
    const task = wx.uploadFile({
      url: portal() + asked.path,
      filePath: file.path,
      name: 'file',
      fileName: file.name,
      header,
      timeout: PATIENCE,
      success: (given) =>
        resolve({
          status: given.statusCode,
          headers: lowered((given as unknown as { header?: Record<string, unknown> }).header),
          body: read(given.data),
        }),
      fail: (failed) => reject(here(broken(failed.errMsg))),
    } as WechatMiniprogram.UploadFileOption);
    task.onProgressUpdate((now) => progress(Math.min(99, now.progress)));
  });
}

/** At most LONGEST_SIDE points, as a JPEG that WeChat writes anew; the original when the phone cannot. */
function smaller(path: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getImageInfo({
      src: path,
      success: (size) => {
        const wide = size.width >= size.height;
        const large = Math.max(size.width, size.height) > LONGEST_SIDE;
        wx.compressImage({
          src: path,
          quality: 80,
          ...(large ? (wide ? { compressedWidth: LONGEST_SIDE } : { compressedHeight: LONGEST_SIDE }) : {}),
          success: (made) => resolve(made.tempFilePath),
          fail: () => resolve(path),
        });
      },
      fail: () => resolve(path),
    });
  });
}

/** Out of WeChat's temporary folder, which is emptied when WeChat is killed. */
async function held(path: string, name: string, picture: boolean): Promise<Chosen> {
  const id = await randomName();
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? '';
  const home = `${wx.env.USER_DATA_PATH}/${id}${ending}`;
  const files = wx.getFileSystemManager();
  try {
    files.copyFileSync(path, home);
    const { size } = files.statSync(home) as WechatMiniprogram.Stats;
    return { id, name, path: home, size, picture, state: 'waiting', progress: 0, problem: '' };
  } catch {
    throw here('phone', 'client.no-room');
  }
}

/** What lies in the mini-program's folder and waits for nothing: papers that were read, files of what was given up. */
export function tidy(): void {
  const waiting = new Set(names(LIST).flatMap((name) => listed(name.slice(LIST.length)).map((file) => file.path)));
  try {
    wx.getFileSystemManager()
      .readdirSync(wx.env.USER_DATA_PATH)
      .map((name) => `${wx.env.USER_DATA_PATH}/${name}`)
      .filter((path) => !waiting.has(path))
      .forEach(discard);
  } catch {
    // Nothing lies there.
  }
}

function exists(path: string): boolean {
  try {
    wx.getFileSystemManager().accessSync(path);
    return true;
  } catch {
    return false;
  }
}

function discard(path: string): void {
  try {
    wx.getFileSystemManager().unlinkSync(path);
  } catch {
    // It is gone already.
  }
}

/** To close the chooser is no failure; not to have agreed to the privacy notice is one with a sentence. */
function turnedDown(message: string, resolve: (nothing: null) => void, reject: (failure: Failure) => void): void {
  if (/cancel/i.test(message)) {
    resolve(null);
  } else {
    reject(here('phone', /privacy/i.test(message) ? 'client.privacy' : ''));
  }
}
