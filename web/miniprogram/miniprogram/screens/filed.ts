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

/** Files it once; the draft goes only after the receipt is kept. Fails as the services do. */
export async function filed(kind: Kind, answers: Answers, again: boolean): Promise<void> {
  if (kind === 'petition') {
    const filing = petition.filing(answers) as unknown as petitions.Filing;
    keepReceipt(await petitions.file(filing, again), filing);
  } else {
    const filing = request.filing(answers) as unknown as requests.RequestFiling;
    const receipt = await requests.file(filing, again);
    files.handOver(kind, receipt.receiptNumber);
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
  // A draft that cannot be taken off the server now goes by itself in thirty days.
  await end(kind).catch(() => undefined);
}
