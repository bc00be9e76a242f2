import { accessTo, opened } from '../../screens/access';
import { full, whole } from '../../screens/days';
import { grouped } from '../../screens/numbers';
import { copy } from '../../screens/phone';
import { putAway, receipt, type Kept } from '../../screens/receipt';
import { row } from '../../screens/uploading';
import { to } from '../../screens/ways';
import * as files from '../../services/files';
import { signedIn } from '../../services/session';

const WORDS = {
  petition: { done: '已经登记', number: '信访编号', greeting: '您的事项已经收到并登记。' },
  request: { done: '已经登记', number: '申请编号', greeting: '您的政府信息公开申请已经登记。' },
  booking: { done: '约好了', number: '预约号', greeting: '请提前一点到，带上身份证件和有关材料。' },
};
const SECRET = '您的来件已经收到并登记，由专人保密处理。';

/** The receipt: number and code, what happens next and by when; the files go up from here. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: {
    receipt: null as unknown,
    linked: false,
    copied: false,
    files: [] as unknown[],
    unsent: false,
  },
  methods: {
    onLoad() {
      const kept = receipt();
      if (!kept) {
        return;
      }
      opened(kept.receiptNumber, kept.queryCode);
      this.setData({ receipt: drawn(kept), linked: signedIn() && !kept.secret });
      void this.send();
    },
    /** Sends what waits; what fails stays with its sentence. */
    async send() {
      const kept = receipt();
      if (kept && files.listed(kept.receiptNumber).length) {
        await files.send(accessTo(kept.receiptNumber), (all) => this.showFiles(all));
      }
    },
    removed(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const kept = receipt();
      if (kept) {
        files.remove(kept.receiptNumber, event.detail.id);
        this.showFiles(files.listed(kept.receiptNumber));
      }
    },
    showFiles(all: files.Chosen[]) {
      this.setData({ files: all.map(row), unsent: all.some((file) => file.state !== 'sent') });
    },
    async copy() {
      const kept = receipt();
      if (kept) {
        this.setData({ copied: await copy(`${WORDS[kept.kind].number} ${grouped(kept.receiptNumber)}\n查询码 ${kept.queryCode}`) });
      }
    },
    look() {
      const kept = receipt();
      if (kept) {
        to(kept.kind === 'booking' ? 'my-booking' : kept.kind, { number: kept.receiptNumber });
      }
    },
    track() {
      to('track');
    },
    done() {
      putAway();
      to('home');
    },
  },
});

function drawn(kept: Kept): Record<string, unknown> {
  const words = WORDS[kept.kind];
  return {
    ...kept,
    done: words.done,
    greeting: kept.secret ? SECRET : words.greeting,
    numberLabel: words.number,
    number: grouped(kept.receiptNumber),
    code: kept.queryCode,
    when: whole(kept.registeredAt),
    deadlines: kept.deadlines.map((due) => ({
      ...due,
      by: full(due.dueOn),
      instead: due.dueOn ? '' : '日期待国务院公布放假安排后确定',
    })),
  };
}
