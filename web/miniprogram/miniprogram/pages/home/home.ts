import { fill } from '../../screens/fill';
import { finished, unanswered } from '../../screens/filed';
import { overviewed } from '../../screens/matters';
import { call } from '../../screens/phone';
import { dayOf } from '../../screens/reception';
import { said } from '../../screens/said';
import { unsent } from '../../screens/unsent';
import { to } from '../../screens/ways';
import { date, full } from '../../screens/days';
import { NAMES, written } from '../../screens/written';
import * as calls from '../../services/calls';
import * as disclosure from '../../services/disclosure';
import type { Kind } from '../../services/drafts';
import * as me from '../../services/me';
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
    unanswered: [] as { kind: Kind; name: string; busy: boolean; trouble: string }[],
    drafts: [] as { kind: string; name: string; when: string }[],
    sending: [] as { number: string; ending: string; count: number }[],
    matters: [] as unknown[],
    day: null as unknown,
    calls: [] as { id: number; title: string; until: string }[],
    newest: [] as { id: number; title: string; day: string }[],
  },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    /** Each part stands there as soon as it is known; none waits for another. */
    async load() {
      this.unsettled();
      this.setData({ drafts: written(), sending: unsent() });
      await Promise.all([this.fresh(), this.reception(), this.asked(), this.own()]);
    },
    async fresh() {
      await fill<disclosure.ArticleList>(this, 'home', (show) => disclosure.list({ size: NEWEST }, show), (list) => ({
        newest: list.items.slice(0, NEWEST).map((item) => ({ id: item.id, title: item.title, day: date(item.publishedAt) })),
      }));
    },
    /** Fails quietly: the tasks work without it. */
    async reception() {
      await receptions
        .list((days) => this.setData({ day: dayOf(days) }))
        .catch(() => undefined);
    },
    /** Fails quietly as well. */
    async asked() {
      await calls
        .openOnes((list) => this.setData({ calls: list.slice(0, 3).map((call) => ({ id: call.id, title: call.title, until: full(call.until) })) }))
        .catch(() => undefined);
    },
    /** Fails quietly as well. */
    async own() {
      if (signedIn()) {
        await me
          .overview((overview) => this.setData({ matters: overviewed(overview).slice(0, 3), drafts: written(overview.drafts) }))
          .catch(() => undefined);
      }
      if (!signedIn()) {
        this.setData({ matters: [], drafts: written() }); // also when it was ended from another phone just now
      }
    },
    /** What was sent and never answered; one of them may be asked about just now, or in vain. */
    unsettled(of?: Kind, busy = false, trouble = '') {
      const all = unanswered().map((kind) => ({ kind, name: NAMES[kind], busy: kind === of && busy, trouble: kind === of ? trouble : '' }));
      this.setData({ unanswered: all });
    },
    async finish(event: WechatMiniprogram.TouchEvent) {
      const kind = event.currentTarget.dataset['kind'] as Kind;
      this.unsettled(kind, true);
      try {
        if (await finished(kind)) {
          to('receipt');
        }
        this.unsettled();
      } catch (failure) {
        this.unsettled(kind, false, said(failure));
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
    suggest(event: WechatMiniprogram.TouchEvent) {
      to('recommend', { no: String(event.currentTarget.dataset['id']) });
    },
    call(event: WechatMiniprogram.TouchEvent) {
      call(String(event.currentTarget.dataset['number']));
    },
  },
});
