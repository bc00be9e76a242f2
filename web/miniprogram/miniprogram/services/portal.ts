/** What the portal says of itself: whose it is, and whether this copy of the mini-program is recent enough. */
import { VERSION } from '../config';
import { see } from './request';

export interface Portal {
  version: string;
  miniprogram: { lowest: string; current: string };
  office: { name: string; phone: string; address: string };
}

export function about(show?: (portal: Portal, fresh: boolean) => void): Promise<Portal> {
  return see({ path: '/api/v1', as: 'anybody' }, show);
}

/** Whether this copy is older than the portal still serves. */
export function tooOld(portal: Portal): boolean {
  return older(VERSION, portal.miniprogram.lowest);
}

/** Once, when the mini-program starts: WeChat fetches a new version by itself, and the citizen says when it may begin. */
export function update(): void {
  const updates = wx.getUpdateManager();
  updates.onUpdateReady(async () => {
    const content = '更新只要几秒钟，写下的内容都会留着。';
    const { confirm } = await wx.showModal({ title: '有新版本', content, confirmText: '现在更新', cancelText: '等一会儿' });
    if (confirm) {
      updates.applyUpdate();
    }
  });
}

function older(version: string, than: string): boolean {
  const left = version.split('.').map(Number);
  const right = than.split('.').map(Number);
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}
