import { accessTo, closed } from '../../screens/access';
import { fetched } from '../../screens/fill';
import { grouped } from '../../screens/numbers';
import { call } from '../../screens/phone';
import { asked } from '../../screens/asked';
import { said } from '../../screens/said';
import { back, to } from '../../screens/ways';
import type { Access } from '../../services/petitions';
import * as requests from '../../services/requests';
import { signedIn } from '../../services/session';

/** Where a request for information stands, and what was given with the answer. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { number: { type: String, value: '' } },
  data: {
    loading: false,
    trouble: '',
    shown: '',
    view: null as requests.RequestView | null,
    terms: [] as unknown[],
    acts: [] as unknown[],
    given: [] as unknown[],
    papers: [] as unknown[],
    brought: [] as unknown[],
    entries: [] as unknown[],
    access: {} as Access,
    byCode: false,
    linkable: false,
    linkTrouble: '',
  },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      const access = accessTo(this.data.number);
      this.setData({ shown: grouped(this.data.number), access, byCode: Boolean(access.queryCode), linkable: signedIn() });
      await fetched(this, () => requests.status(access), asked);
    },
    call() {
      call(this.data.view?.holder.phone ?? '');
    },
    act(event: WechatMiniprogram.TouchEvent) {
      to('act', { of: 'request', number: this.data.number, kind: String(event.currentTarget.dataset['kind']) });
    },
    async link() {
      try {
        await requests.link(this.data.number, this.data.access.queryCode ?? '');
        closed(this.data.number);
        this.setData({ linkTrouble: '' });
        await this.load();
      } catch (failure) {
        this.setData({ linkTrouble: said(failure) });
      }
    },
    async unlink() {
      const { confirm } = await wx.showModal({
        title: '从“我的信访”里拿掉？',
        content: '申请照常办理。以后要看，用编号和查询码。',
        confirmText: '拿掉',
      });
      if (!confirm) {
        return;
      }
      try {
        await requests.unlink(this.data.number);
        back();
      } catch (failure) {
        this.setData({ trouble: said(failure) });
      }
    },
    close() {
      closed(this.data.number);
      to('home');
    },
  },
});
