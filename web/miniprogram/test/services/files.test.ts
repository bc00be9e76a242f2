import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import type { Phone } from '../support/phone';
import { Server } from '../support/server';

const ACCESS = { receiptNumber: '411000261100017833', queryCode: 'ABCD-EFGH-JKMN' };
const CALL = `POST /api/v1/petitions/${ACCESS.receiptNumber}/attachments`;
const ADDED = { status: 201, body: { id: 'a', name: 'x', kind: 'image/jpeg', size: 3 } };

/** A phone on which the citizen picks photos of this width. */
function withPhotos(phone: Phone, count: number, width = 4000): Phone {
  for (let at = 0; at < count; at += 1) {
    phone.files.set(`tmp/${at}.jpg`, Buffer.from(`large ${at} with a place in it`));
  }
  Object.assign(phone.hand, {
    chooseMedia: { tempFiles: Array.from({ length: count }, (_, at) => ({ tempFilePath: `tmp/${at}.jpg`, size: 30 })) },
    getImageInfo: { width, height: width / 2, type: 'jpeg' },
    compressImage: (asked: any) => {
      phone.files.set(`${asked.src}.small`, Buffer.from(`small ${asked.compressedWidth ?? ''}`));
      return { tempFilePath: `${asked.src}.small` };
    },
  });
  return phone;
}

test('a photo is made small and written anew before it is kept', async () => {
  const phone = withPhotos(new Server().phone(), 1);
  const [photo] = await launch(phone).files.choosePictures(9);
  expect(phone.files.get(photo?.path ?? '')?.toString()).toBe('small 2000');
  expect(photo).toMatchObject({ name: '照片1.jpg', picture: true, state: 'waiting', size: 10 });
});

test('files go one after another, with progress, and leave the phone', async () => {
  const server = new Server().on(CALL, ADDED);
  const phone = withPhotos(server.phone(), 3);
  const { files } = launch(phone);
  files.list(ACCESS.receiptNumber, await files.choosePictures(3));
  const shown: string[] = [];
  await files.send(ACCESS, (all) => shown.push(all.map((file) => file.state[0]).join('')));
  expect(shown).toEqual(expect.arrayContaining(['www', 'sww', 'ssw', 'sss']));
  expect(server.times(CALL)).toBe(3);
  expect(server.asked[0]?.header['X-Query-Code']).toBe(ACCESS.queryCode);
  expect([...phone.files.keys()].filter((path) => path.startsWith('wxfile'))).toEqual([]);
  expect(files.listed(ACCESS.receiptNumber)).toEqual([]);
});

test('a lost answer sends the same file again under the same key', async () => {
  const server = new Server().on(CALL, (_asked, times) => ({ ...ADDED, lost: times < 3 }));
  const phone = withPhotos(server.phone(), 1);
  const { files } = launch(phone);
  files.list(ACCESS.receiptNumber, await files.choosePictures(1));
  expect((await files.send(ACCESS))[0]?.state).toBe('sent');
  expect(new Set(server.to(CALL).map((asked) => asked.header['Idempotency-Key'])).size).toBe(1);
});

test('when WeChat is killed in between, the rest waits for the next start', async () => {
  const server = new Server().on(CALL, (_asked, times) => ({ ...ADDED, unsent: times > 1 }));
  const phone = withPhotos(server.phone(), 2);
  const { files } = launch(phone);
  files.list('petition', await files.choosePictures(2));
  files.handOver('petition', ACCESS.receiptNumber);
  const after = await files.send(ACCESS);
  expect(after.map((file) => file.state)).toEqual(['sent', 'failed']);
  expect(after[1]?.problem).toContain('网络');
  server.on(CALL, ADDED);
  const again = launch(phone);
  expect(again.files.listed(ACCESS.receiptNumber)).toHaveLength(1);
  expect((await again.files.send(ACCESS)).map((file) => file.state)).toEqual(['sent']);
  expect(again.files.listed(ACCESS.receiptNumber)).toEqual([]);
});

test('when WeChat is killed before the answer, the next start sends the same file under the same key', async () => {
  const server = new Server().on(CALL, (_asked, times) => ({ ...ADDED, lost: times <= 4 }));
  const phone = withPhotos(server.phone(), 1);
  const { files } = launch(phone);
  files.list(ACCESS.receiptNumber, await files.choosePictures(1));
  expect((await files.send(ACCESS))[0]?.state).toBe('failed');
  expect((await launch(phone).files.send(ACCESS))[0]?.state).toBe('sent');
  const keys = server.to(CALL).map((asked) => asked.header['Idempotency-Key']);
  expect(keys).toHaveLength(5);
  expect(new Set(keys).size).toBe(1);
});

test('a refused file says why, and the others go on', async () => {
  const server = new Server().on(CALL, (_asked, times) =>
    times === 1 ? { status: 415, body: { type: '/problems/wrong-type', detail: '不收这种文件。' } } : ADDED,
  );
  const phone = withPhotos(server.phone(), 2);
  const { files } = launch(phone);
  files.list(ACCESS.receiptNumber, await files.choosePictures(2));
  const after = await files.send(ACCESS);
  expect(after.map((file) => [file.state, file.problem])).toEqual([
    ['failed', '不收这种文件。'],
    ['sent', ''],
  ]);
});

test('to close the chooser is no failure', async () => {
  const phone = new Server().phone();
  phone.hand['chooseMedia'] = { errMsg: 'chooseMedia:fail cancel' };
  expect(await launch(phone).files.choosePictures(1)).toEqual([]);
});

test('a paper that is too large is refused before it is sent', async () => {
  const phone = new Server().phone();
  phone.hand['chooseMessageFile'] = { tempFiles: [{ path: 'tmp/a.pdf', name: 'a.pdf', size: 21 * 1024 * 1024 }] };
  await expect(launch(phone).files.chooseDocuments(1)).rejects.toMatchObject({ code: 'client.file-too-large' });
});

test('a paper is fetched with the code and opened', async () => {
  const server = new Server().on(`GET /api/v1/petitions/${ACCESS.receiptNumber}/papers/3`, { body: '%PDF-1.7' });
  const phone = server.phone();
  await launch(phone).petitions.openPaper(ACCESS, 3);
  expect(phone.opened).toEqual(['wxfile://usr/paper-3.pdf']);
  expect(server.asked[0]?.header['X-Query-Code']).toBe(ACCESS.queryCode);
});

test('a paper that is refused says why and is not opened', async () => {
  const server = new Server().on(`GET /api/v1/petitions/${ACCESS.receiptNumber}/papers/3`, {
    status: 404,
    body: { detail: '没有找到。请核对编号和查询码。' },
  });
  const phone = server.phone();
  await expect(launch(phone).petitions.openPaper(ACCESS, 3)).rejects.toMatchObject({
    sentence: '没有找到。请核对编号和查询码。',
  });
  expect(phone.opened).toEqual([]);
});
