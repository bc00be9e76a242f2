import { accessTo, closed } from '../../screens/access';
import { fetched } from '../../screens/fill';
import { grouped } from '../../screens/numbers';
import { linked, unlinked } from '../../screens/own';
import { call } from '../../screens/phone';
import { asked } from '../../screens/asked';
import { to } from '../../screens/ways';
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
      const kind = String(event.currentTarget.dataset['kind']);
      if (kind === 'add-file') {
        to('uploads', { number: this.data.number });
      } else {
        to('act', { of: 'request', number: this.data.number, kind });
      }
    },
    link() {
      return linked(this, requests.link);
    },
    unlink() {
      return unlinked(this, '申请', requests.unlink);
    },
    close() {
      closed(this.data.number);
      to('home');
    },
  },
});
