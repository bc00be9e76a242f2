/** Papers and files that the portal gives: fetched with the right to them, opened in WeChat's own reader, gone at the next start (files.tidy). */
import { portal } from '../config';
import { asFailure, Failure } from './failure';
import { addressOf, failureOf, headersFor, mended, passing, pause } from './request';
import type { Asked } from './request';
import { here } from './texts';
import { broken, lowered, read } from './wire';
import type { Answer } from './wire';

type FileType = 'doc' | 'docx' | 'xls' | 'xlsx' | 'ppt' | 'pptx' | 'pdf';

const READABLE = /\.(docx?|xlsx?|pptx?|pdf)$/i;
const PICTURE = /\.(jpe?g|png|gif|bmp|webp)$/i;
const PATIENCE = 60_000;

/** Fetches it and shows it; the reader's menu sends it on or keeps it. */
export async function open(asked: Asked, name: string): Promise<void> {
  const path = await fetched(asked, name);
  const type = READABLE.exec(name)?.[1]?.toLowerCase();
  if (PICTURE.test(name)) {
    await wx.previewImage({ urls: [path] });
    return;
  }
  await new Promise<void>((resolve, reject) => {
    wx.openDocument({
      filePath: path,
      ...(type ? { fileType: type as FileType } : {}),
      showMenu: true,
      success: () => resolve(),
      fail: () => reject(here('phone', 'client.cannot-open')),
    });
  });
}

async function fetched(asked: Asked, name: string): Promise<string> {
  let mayMend = true;
  for (let round = 0; ; ) {
    try {
      const { answer, path } = await download(asked, name);
      if (answer.status === 200) {
        return path;
      }
      if (mayMend && (await mended(asked, answer))) {
        mayMend = false;
        continue;
      }
      throw failureOf(answer);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (!passing(failure) || round >= 2) {
        throw failure;
      }
      await pause(round);
      round += 1;
    }
  }
}

async function download(asked: Asked, name: string): Promise<{ answer: Answer; path: string }> {
  const header = { ...(await headersFor(asked)), Accept: '*/*' };
  const filePath = `${wx.env.USER_DATA_PATH}/${name.replace(/[^\w.\u4e00-\u9fff-]/g, '_').slice(-60)}`;
  return new Promise((resolve, reject: (failure: Failure) => void) => {
    wx.downloadFile({
      url: portal() + addressOf(asked),
      header,
      filePath,
      timeout: PATIENCE,
      success: (given) =>
        resolve({
          answer: {
            status: given.statusCode,
            headers: lowered((given as unknown as { header?: Record<string, unknown> }).header),
            body: given.statusCode === 200 ? null : problemIn(given.filePath),
          },
          path: given.filePath || given.tempFilePath || filePath,
        }),
      fail: (failed) => reject(here(broken(failed.errMsg))),
    });
  });
}

/** WeChat writes the refusal where the paper should be. */
function problemIn(path: string): unknown {
  try {
    return read(wx.getFileSystemManager().readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
