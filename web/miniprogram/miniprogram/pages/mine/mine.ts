import { fill, type Seen } from '../../screens/fill';
import { ofBooking, ofPetition, ofRequest, type Matter } from '../../screens/matters';
import { to } from '../../screens/ways';
import * as petitions from '../../services/petitions';
import type { Page } from '../../services/petitions';
import * as receptions from '../../services/receptions';
import * as requests from '../../services/requests';
import { signedIn } from '../../services/session';

type Kind = 'petition' | 'request' | 'booking';

/** What stands where a list is empty, and the way to a first one. */
const EMPTY: Record<Kind, { says: string; sign: string; way: string; to: string }> = {
  petition: { says: '还没有信访事项。在小程序里提交的，会出现在这里。', sign: 'file', way: '我要信访', to: 'guide' },
  request: { says: '还没有公开申请。', sign: 'book', way: '申请公开政府信息', to: 'ask' },
  booking: { says: '还没有预约。', sign: 'track', way: '看接访安排', to: 'receptions' },
};

/** The account's own matters, the newest first, a page at a time. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    signedIn: false,
    kind: 'petition' as Kind,
    kinds: [
      { kind: 'petition', name: '信访事项' },
      { kind: 'request', name: '公开申请' },
      { kind: 'booking', name: '接访预约' },
    ],
    matters: [] as Matter[],
    page: 1,
    more: false,
    empty: EMPTY.petition,
  },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      this.setData({ signedIn: signedIn(), loading: signedIn(), empty: EMPTY[this.data.kind] });
      if (this.data.signedIn) {
        await this.read(1, []);
      }
    },
    async read(page: number, before: Matter[]) {
      const kind = this.data.kind;
      await fill(this, `mine:${kind}`, seen(kind, page), (list) => {
        const matters = [...before, ...list.items];
        return kind === this.data.kind ? { matters, page, more: matters.length < list.total } : {};
      });
      if (!signedIn()) {
        this.setData({ signedIn: false, matters: [], more: false, asOf: '' }); // signed out from another phone
      }
    },
    turn(event: WechatMiniprogram.TouchEvent) {
      const kind = event.currentTarget.dataset['kind'] as Kind;
      this.setData({ kind, matters: [], more: false });
      void this.load();
    },
    older() {
      void this.read(this.data.page + 1, this.data.matters);
    },
    begin() {
      to(this.data.empty.to);
    },
    track() {
      to('track', { kind: this.data.kind });
    },
  },
});

function seen(kind: Kind, page: number): Seen<Page<Matter>> {
  return (show) => {
    const lined = <T>(list: Page<T>, line: (item: T) => Matter): Page<Matter> => ({ ...list, items: list.items.map(line) });
    switch (kind) {
      case 'petition':
        return petitions.mine(page, (list, fresh) => show(lined(list, ofPetition), fresh)).then((list) => lined(list, ofPetition));
      case 'request':
        return requests.mine(page, (list, fresh) => show(lined(list, ofRequest), fresh)).then((list) => lined(list, ofRequest));
      case 'booking':
        return receptions.mine(page, (list, fresh) => show(lined(list, ofBooking), fresh)).then((list) => lined(list, ofBooking));
    }
  };
}
