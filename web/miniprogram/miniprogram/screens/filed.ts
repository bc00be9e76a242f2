/** Files what was written, and keeps its receipt. */
import type { Answers } from '../forms/field';
import * as petition from '../forms/petition';
import * as request from '../forms/request';
import { end } from '../forms/writing';
import type { Kind } from '../services/drafts';
import * as files from '../services/files';
import * as petitions from '../services/petitions';
import * as requests from '../services/requests';
import { keepReceipt, shown } from './receipt';

const KINDS: Kind[] = ['petition', 'disclosure-request'];

/** Files it once; the draft goes only after the receipt is kept. Fails as the services do. */
export async function filed(kind: Kind, answers: Answers, again: boolean): Promise<void> {
  if (kind === 'petition') {
    const filing = petition.filing(answers) as unknown as petitions.Filing;
    keepReceipt(await petitions.file(filing, again), filing);
  } else {
    const filing = request.filing(answers) as unknown as requests.RequestFiling;
    keepRequest(await requests.file(filing, again), filing);
  }
  await over(kind);
}

/** Something that was sent and never answered, of either kind. */
export function unanswered(): Kind[] {
  return KINDS.filter((kind) => (kind === 'petition' ? petitions : requests).unfinishedFiling());
}

/** Asks for the receipt of what was never answered, and keeps it; false when there is none to be had. */
export async function finished(kind: Kind): Promise<boolean> {
  const kept = await (kind === 'petition' ? finishedPetition() : finishedRequest());
  if (kept) {
    await over(kind);
  }
  return kept;
}

async function finishedPetition(): Promise<boolean> {
  const filing = petitions.unfinishedFiling()?.body ?? null;
  const receipt = await petitions.finishFiling();
  if (receipt) {
    keepReceipt(receipt, filing);
  }
  return receipt !== null;
}

async function finishedRequest(): Promise<boolean> {
  const filing = requests.unfinishedFiling()?.body ?? null;
  const receipt = await requests.finishFiling();
  if (receipt && filing) {
    keepRequest({ ...receipt, earlier: false }, filing);
  }
  return receipt !== null;
}

function keepRequest(receipt: requests.RequestReceipt & { earlier: boolean }, filing: requests.RequestFiling): void {
  files.handOver('disclosure-request', receipt.receiptNumber);
  shown({
    kind: 'request',
    receiptNumber: receipt.receiptNumber,
    queryCode: receipt.queryCode,
    registeredAt: receipt.registeredAt,
    secret: false,
    earlier: receipt.earlier,
    title: filing.information.name ?? filing.information.documentNumber ?? '',
    name: filing.applicant.name,
    deadlines: [],
    at: Date.now(),
  });
}

/** A draft that cannot be taken off the server now goes by itself in thirty days. */
function over(kind: Kind): Promise<void> {
  return end(kind).catch(() => undefined);
}
