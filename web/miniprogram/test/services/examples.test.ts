import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { StatusView } from '../../miniprogram/services/petitions';
import { launch } from '../support/launch';
import { Server, withAccount } from '../support/server';

const API = `${__dirname}/../../../../src/test/resources/api/`;
const example = (name: string) => JSON.parse(readFileSync(`${API}${name}.json`, 'utf8'));

/** What a page reads of a status view, written down field by field: a field that the server drops is missed here. */
function read(view: StatusView): unknown[] {
  const { receiptNumber, title, purpose, purposeLabel, status, statusLabel, registeredAt, holder, nextStep, ratings } = view;
  return [
    [receiptNumber, title, purpose, purposeLabel, status, statusLabel, registeredAt, holder.name],
    [nextStep?.text, nextStep?.dueOn, nextStep?.pending, nextStep?.basis, nextStep?.countedDays],
    view.timeline.map((entry) => [entry.at, entry.kind, entry.label, entry.documents.map((paper) => [paper.id, paper.name])]),
    view.deadlines.map((due) => [due.kind, due.label, due.dueOn, due.pending, due.basis, due.countedDays]),
    view.actions.map((action) => [action.kind, action.label]),
    ratings,
  ];
}

test('a receipt and where the petition stands, as the portal answers them', async () => {
  const server = new Server()
    .on('POST /api/v1/petitions', { status: 201, body: example('receipt') })
    .on('POST /api/v1/petitions/lookup', { body: example('status-answered') });
  const { petitions } = launch(server.phone());
  const receipt = await petitions.file(example('petition'));
  expect([receipt.receiptNumber, receipt.queryCode, receipt.registeredAt, receipt.statusLabel, receipt.receiptUrl]).not.toContain(undefined);
  expect(receipt.deadlines.flatMap((due) => [due.label, due.dueOn, due.basis, due.countedDays])).not.toContain(undefined);
  const fields = read(await petitions.lookUp(receipt.receiptNumber, receipt.queryCode)).flat(4);
  expect(fields.length).toBeGreaterThan(40);
  expect(fields).not.toContain(undefined);
});

test('the first screen and the list, as the portal answers them', async () => {
  const server = withAccount(new Server())
    .on('GET /api/v1/me/petitions', { body: example('me-petitions') })
    .on('GET /api/v1/me', { body: example('me') })
    .on('GET /api/v1/me/drafts/petition', { body: example('draft') })
    .on('GET /api/v1', { body: example('about') });
  const { session, petitions, me, drafts, portal } = launch(server.phone());
  await session.signIn();
  const [line] = (await petitions.mine(1)).items;
  expect([line?.receiptNumber, line?.title, line?.statusLabel, line?.holder.name, line?.nextStep.text]).not.toContain(undefined);
  const overview = await me.overview();
  const [petition, request, booking] = [overview.petitions.items[0], overview.requests.items[0], overview.bookings.items[0]];
  expect([petition?.receiptNumber, request?.statusLabel, booking?.reception.date, booking?.cancelled]).not.toContain(undefined);
  expect(overview.drafts.map((draft) => [draft.kind, draft.version, draft.savedAt]).flat()).not.toContain(undefined);
  const draft = (await drafts.load('petition')).draft;
  expect(draft).toMatchObject({ content: example('draft').content, where: 'server' });
  const about = await portal.about();
  expect([about.office.name, about.office.phone, about.office.address]).not.toContain(undefined);
  expect(portal.tooOld(about)).toBe(false);
});

test('a refusal that names the wrong fields, as the portal answers it', async () => {
  const server = new Server().on('POST /api/v1/petitions', { status: 422, body: example('invalid') });
  const failure = await launch(server.phone())
    .petitions.file(example('petition'))
    .catch((thrown) => thrown);
  expect(failure.faultAt('/title')).not.toBe('');
  expect(failure.faultAt('/petitioner/phone')).not.toBe('');
  expect(failure.code).toBe('invalid');
});

test('a number that is not there, as the portal answers it', async () => {
  const server = new Server().on('POST /api/v1/petitions/lookup', { status: 404, body: example('not-found') });
  await expect(launch(server.phone()).petitions.lookUp('1', '2')).rejects.toMatchObject({
    kind: 'refused',
    sentence: example('not-found').detail,
  });
});

test('calls for suggestions and the answer to one, as the portal answers them', async () => {
  const server = new Server()
    .on('GET /api/v1/calls', { body: example('calls') })
    .on('GET /api/v1/calls/5', { body: example('call') })
    .on('POST /api/v1/calls/5/suggestions', { status: 201, body: example('receipt') });
  const { calls } = launch(server.phone());
  const [line] = await calls.openOnes();
  expect([line?.id, line?.title, line?.until]).not.toContain(undefined);
  const call = await calls.one('5');
  expect([call.title, call.until, call.open, call.html, call.contentCheck, call.results[0]?.id, call.results[0]?.title, call.results[0]?.publishedAt]).not.toContain(undefined);
  const receipt = await calls.suggest('5', example('suggestion'));
  expect([receipt.receiptNumber, receipt.queryCode, receipt.deadlines[0]?.label]).not.toContain(undefined);
});
