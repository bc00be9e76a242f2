import { createPublicKey, verify } from 'node:crypto';
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import { inMinutes, NOTHING, Server, withAccount } from '../support/server';

const LOG_IN = 'POST /api/v1/wechat/sessions';
const LIST = 'GET /api/v1/me/petitions';

function proofIn(header: Record<string, string>): { header: any; claims: any; valid: boolean } {
  const [head, claims, signature] = (header['DPoP'] ?? '').split('.') as [string, string, string];
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const key = createPublicKey({ key: read(head).jwk, format: 'jwk' });
  const valid = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return { header: read(head), claims: read(claims), valid };
}

test('from log-in to the list of own petitions are two requests', async () => {
  const server = withAccount(new Server());
  const phone = server.phone();
  const { session, petitions } = launch(phone);
  expect(session.signedIn()).toBe(false);
  expect(await session.signIn()).toEqual({ newcomer: true });
  expect(await petitions.mine(1)).toEqual(NOTHING);
  expect(phone.sent).toHaveLength(2);
  expect(session.signedIn()).toBe(true);
});

test('each request proves the key that the phone keeps', async () => {
  const server = withAccount(new Server());
  const phone = server.phone();
  const { session, petitions } = launch(phone);
  await session.signIn();
  await petitions.mine(1);
  await launch(phone).petitions.mine(2);
  const proofs = server.asked.map((asked) => proofIn(asked.header));
  expect(proofs.map((proof) => proof.valid)).toEqual([true, true, true]);
  expect(proofs[0]?.header).toMatchObject({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256' } });
  expect(new Set(proofs.map((proof) => JSON.stringify(proof.header.jwk))).size).toBe(1);
  expect(new Set(proofs.map((proof) => proof.claims.jti)).size).toBe(3);
  expect(proofs[0]?.claims).toMatchObject({ htm: 'POST', htu: 'http://localhost:8080/api/v1/wechat/sessions' });
  expect(proofs[0]?.claims.ath).toBeUndefined();
  expect(proofs[1]?.claims).toMatchObject({
    htm: 'GET',
    htu: 'http://localhost:8080/api/v1/me/petitions',
    ath: createHash('sha256').update('token-1').digest('base64url'),
  });
  expect(server.asked[1]?.header['Authorization']).toBe('DPoP token-1');
  expect(Math.abs(Date.now() / 1000 - proofs[1]?.claims.iat)).toBeLessThan(5);
});

test('the private key never leaves the phone', async () => {
  const server = withAccount(new Server());
  const phone = server.phone();
  await launch(phone).session.signIn();
  const secret = JSON.parse(phone.storage.get('portal:proof:key') ?? '""');
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(phone.sent)).not.toContain(secret);
  expect(JSON.stringify(phone.sent)).not.toContain(Buffer.from(secret, 'hex').toString('base64url'));
});

test('a wrong clock is put right by the server’s answer', async () => {
  const server = withAccount(new Server());
  const right = Date.now() + 3 * 3600_000;
  server.on(LIST, (asked) =>
    Math.abs(proofIn(asked.header).claims.iat - right / 1000) < 60
      ? { body: NOTHING }
      : { status: 401, body: { code: 'session.clock', detail: '时间不对。', serverTime: new Date(right).toISOString() } },
  );
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  expect(await petitions.mine(1)).toEqual(NOTHING);
  expect(server.times(LIST)).toBe(2);
  await petitions.mine(2);
  expect(server.times(LIST)).toBe(3);
});

test('a clock that cannot be put right is said, not tried for ever', async () => {
  const server = withAccount(new Server()).on(LIST, {
    status: 401,
    body: { code: 'session.clock', serverTime: new Date().toISOString() },
  });
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  await expect(petitions.mine(1)).rejects.toMatchObject({ sentence: expect.stringContaining('手机的时间不对') });
  expect(server.times(LIST)).toBe(2);
});

test('a device that was signed out elsewhere stays so until the citizen taps, and forgets what it had seen', async () => {
  const server = withAccount(new Server());
  const phone = server.phone();
  const { session, petitions, drafts } = launch(phone);
  await session.signIn();
  await petitions.mine(1);
  await drafts.save('petition', { title: '写了一半' }).catch(() => undefined);
  server.on(LIST, { status: 401, body: { code: 'session.ended', detail: '登录已经失效，请重新登录。' } });
  await expect(petitions.mine(1)).rejects.toMatchObject({ kind: 'signed-out', code: 'session.ended' });
  expect(session.signedIn()).toBe(false);
  expect(server.times(LOG_IN)).toBe(1);
  expect([...phone.storage.keys()].filter((name) => /own:|session|proof:key/.test(name))).toEqual([]);
  expect([...phone.storage.keys()].some((name) => name.includes('draft:petition'))).toBe(true);
  await session.signIn();
  expect(session.signedIn()).toBe(true);
});

test('a device that was signed out elsewhere does not come back by an exchange', async () => {
  const server = withAccount(new Server())
    .on(LOG_IN, { status: 201, body: { token: 'old', expiresAt: inMinutes(-5), refreshUntil: inMinutes(60) } })
    .on('POST /api/v1/sessions/refresh', { status: 401, body: { code: 'session.ended', detail: '登录已经失效。' } });
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  await expect(petitions.mine(1)).rejects.toMatchObject({ kind: 'signed-out' });
  expect(session.signedIn()).toBe(false);
  expect(server.times(LOG_IN)).toBe(1);
});

test('a token whose successor was lost on the way is replaced by another log-in, once for all who wait', async () => {
  const server = withAccount(new Server());
  const answer = (asked: { header: Record<string, string> }) =>
    asked.header['Authorization'] === 'DPoP token-1'
      ? { status: 401, body: { code: 'session.replaced', detail: '登录已经换过。' } }
      : { body: NOTHING };
  server.on(LIST, answer).on('GET /api/v1/me/requests', answer).on('GET /api/v1/me/bookings', answer);
  const { session, petitions, requests, receptions } = launch(server.phone());
  await session.signIn();
  await Promise.all([petitions.mine(1), requests.mine(1), receptions.mine(1)]);
  expect(server.times(LOG_IN)).toBe(2);
});

test('a request that the line doubled is asked again with another proof, not with another log-in', async () => {
  const server = withAccount(new Server()).on(LIST, (_asked, times) =>
    times < 3 ? { status: 401, body: { code: 'session.replayed' } } : { body: NOTHING },
  );
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  await petitions.mine(1);
  expect(new Set(server.to(LIST).map((asked) => proofIn(asked.header).claims.jti)).size).toBe(3);
  expect(server.times(LOG_IN)).toBe(1);
});

test('what is told to have come twice may have been done, and nobody is signed out by it', async () => {
  const server = withAccount(new Server()).on(LIST, { status: 401, body: { code: 'session.replayed' } });
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  await expect(petitions.mine(1)).rejects.toMatchObject({ uncertain: true });
  expect(session.signedIn()).toBe(true);
});

test('a token that is about to end is renewed with the old one’s proof', async () => {
  const server = withAccount(new Server())
    .on(LOG_IN, { status: 201, body: { token: 'old', expiresAt: inMinutes(-5), refreshUntil: inMinutes(60) } })
    .on('POST /api/v1/sessions/refresh', {
      status: 201,
      body: { token: 'new', expiresAt: inMinutes(30), refreshUntil: inMinutes(60) },
    });
  const { session, petitions } = launch(server.phone());
  await session.signIn();
  await petitions.mine(1);
  expect(server.to('POST /api/v1/sessions/refresh')[0]?.header['Authorization']).toBe('DPoP old');
  expect(server.to(LIST)[0]?.header['Authorization']).toBe('DPoP new');
});

test('a code that was lost on the way is not used twice', async () => {
  let made = 0;
  const server = withAccount(new Server());
  const phone = server.phone();
  phone.code = () => `code-${(made += 1)}`;
  const first = { lost: true, status: 201, body: {} };
  const good = { status: 201, body: { token: 't', expiresAt: inMinutes(30), refreshUntil: inMinutes(60) } };
  server.on(LOG_IN, (_asked, times) => (times === 1 ? first : good));
  await launch(phone).session.signIn();
  expect(server.to(LOG_IN).map((asked) => asked.body.code)).toEqual(['code-1', 'code-2']);
});

test('a code that WeChat calls used is replaced by a new one', async () => {
  const server = withAccount(new Server());
  const good = { status: 201, body: { token: 't', expiresAt: inMinutes(30), refreshUntil: inMinutes(60) } };
  const used = { status: 401, body: { code: 'wechat.code', detail: '微信登录没有成功，请再试一次。' } };
  server.on(LOG_IN, (_asked, times) => (times === 1 ? used : good));
  const { session } = launch(server.phone());
  await session.signIn();
  expect(session.signedIn()).toBe(true);
});

test('signing out leaves nothing of the account on the phone, even without a line', async () => {
  const server = withAccount(new Server()).on('DELETE /api/v1/wechat/sessions', { lost: true });
  const phone = server.phone();
  const { session, petitions } = launch(phone);
  await session.signIn();
  await petitions.mine(1);
  expect([...phone.storage.keys()].some((name) => name.includes('own:'))).toBe(true);
  await expect(session.signOut()).rejects.toMatchObject({ uncertain: true });
  expect([...phone.storage.keys()].filter((name) => /own:|session|proof:key/.test(name))).toEqual([]);
});

test.each([false, true])('an account is ended once, and nothing of it stays on the phone (its answer lost: %s)', async (lost) => {
  const server = withAccount(new Server()).on('DELETE /api/v1/me', (_asked, times) =>
    times === 1 ? { lost, body: {} } : { status: 401, body: { code: 'session.ended', detail: '登录已经失效。' } },
  );
  const phone = server.phone();
  const { session, petitions } = launch(phone);
  await session.signIn();
  await petitions.mine(1);
  await session.endAccount();
  expect(session.signedIn()).toBe(false);
  expect(server.times('DELETE /api/v1/me')).toBe(lost ? 2 : 1);
  expect([...phone.storage.keys()].filter((name) => /own:|session|proof:key/.test(name))).toEqual([]);
});

test('an account that could not be ended is still there', async () => {
  const server = withAccount(new Server()).on('DELETE /api/v1/me', { lost: true });
  const { session } = launch(server.phone());
  await session.signIn();
  await expect(session.endAccount()).rejects.toMatchObject({ uncertain: true });
  expect(session.signedIn()).toBe(true);
});

test('without an account the own list asks to sign in, and nothing is sent', async () => {
  const phone = withAccount(new Server()).phone();
  await expect(launch(phone).petitions.mine(1)).rejects.toMatchObject({ kind: 'signed-out' });
  expect(phone.sent).toEqual([]);
});

test('a phone that is too old to prove a key is told what it can do instead', async () => {
  const big = globalThis.BigInt;
  try {
    const { session } = launch(withAccount(new Server()).phone());
    Object.assign(globalThis, { BigInt: undefined });
    expect(session.possible()).toBe(false);
    await expect(session.signIn()).rejects.toMatchObject({ sentence: expect.stringContaining('可以不登录使用') });
  } finally {
    Object.assign(globalThis, { BigInt: big });
  }
});
