/** Puts a matter into one's own list and takes it out again; the matter itself goes on either way. */
import type { Access } from '../services/petitions';
import { closed } from './access';
import { said } from './said';
import { back } from './ways';

/** The page of one matter. */
interface Matter {
  data: { number: string; access: Access };
  setData(data: { linkTrouble?: string; trouble?: string }): void;
  load(): Promise<void>;
}

/** With the code that opened it; from then on the list opens it. */
export async function linked(page: Matter, put: (number: string, code: string) => Promise<unknown>): Promise<void> {
  const { number, access } = page.data;
  try {
    await put(number, access.queryCode ?? '');
    closed(number);
    page.setData({ linkTrouble: '' });
    await page.load();
  } catch (failure) {
    page.setData({ linkTrouble: said(failure) });
  }
}

/** After a question; what names the matter in it. */
export async function unlinked(page: Matter, what: string, take: (number: string) => Promise<unknown>): Promise<void> {
  const { confirm } = await wx.showModal({
    title: '从“我的信访”里拿掉？',
    content: `${what}照常办理。以后要看，用编号和查询码。`,
    confirmText: '拿掉',
  });
  if (!confirm) {
    return;
  }
  try {
    await take(page.data.number);
    back();
  } catch (failure) {
    page.setData({ trouble: said(failure) });
  }
}
