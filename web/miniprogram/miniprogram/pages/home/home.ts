import { end } from '../../forms/writing';
import { fill } from '../../screens/fill';
import { overviewed } from '../../screens/matters';
import { call } from '../../screens/phone';
import { dayOf } from '../../screens/reception';
import { keepReceipt } from '../../screens/receipt';
import { said } from '../../screens/said';
import { unsent } from '../../screens/unsent';
import { to } from '../../screens/ways';
import { date } from '../../screens/days';
import { written } from '../../screens/written';
import * as disclosure from '../../services/disclosure';
import * as me from '../../services/me';
import * as petitions from '../../services/petitions';
import * as receptions from '../../services/receptions';
import { signedIn } from '../../services/session';

const NEWEST = 4;

/** The first screen: the three tasks, what is unfinished, the account's newest matters, what is new. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    unanswered: null as { busy: boolean; trouble: string } | null,
    drafts: [] as { kind: string; name: string; when: string }[],
    sending: [] as { number: string; ending: string; count: number }[],
    matters: [] as unknown[],
    day: null as unknown,
    newest: [] as { id: number; title: string; day: string }[],
  },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      this.setData({
        unanswered: petitions.unfinishedFiling() ? { busy: false, trouble: '' } : null,
        drafts: written(),
        sending: unsent(),
      });
      await fill<disclosure.ArticleList>(this, 'home', (show) => disclosure.list({ size: NEWEST }, show), (list) => ({
        newest: list.items.slice(0, NEWEST).map((item) => ({ id: item.id, title: item.title, day: date(item.publishedAt) })),
      }));
      // What else there is to see fails quietly: the tasks work without it.
      await receptions
        .list((days) => this.setData({ day: dayOf(days) }))
        .catch(() => undefined);
      if (signedIn()) {
        await me
          .overview((overview) => this.setData({ matters: overviewed(overview).slice(0, 3), drafts: written(overview.drafts) }))
          .catch(() => undefined);
      } else {
        this.setData({ matters: [] });
      }
    },
    async finish() {
      this.setData({ unanswered: { busy: true, trouble: '' } });
      try {
        const filing = petitions.unfinishedFiling()?.body ?? null;
        const receipt = await petitions.finishFiling();
        if (receipt) {
          keepReceipt(receipt, filing);
          await end('petition').catch(() => undefined);
          to('receipt');
        }
        this.setData({ unanswered: null });
      } catch (failure) {
        this.setData({ unanswered: { busy: false, trouble: said(failure) } });
      }
    },
    go(event: WechatMiniprogram.TouchEvent) {
      to(String(event.currentTarget.dataset['page']));
    },
    resume(event: WechatMiniprogram.TouchEvent) {
      to('write', { kind: String(event.currentTarget.dataset['kind']), step: 'unfinished' });
    },
    upload(event: WechatMiniprogram.TouchEvent) {
      to('uploads', { number: String(event.currentTarget.dataset['number']) });
    },
    read(event: WechatMiniprogram.TouchEvent) {
      to('article', { no: String(event.currentTarget.dataset['id']) });
    },
    call(event: WechatMiniprogram.TouchEvent) {
      call(String(event.currentTarget.dataset['number']));
    },
  },
});
