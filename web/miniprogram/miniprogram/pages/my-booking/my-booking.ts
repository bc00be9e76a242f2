import { accessTo } from '../../screens/access';
import { fetched } from '../../screens/fill';
import { grouped } from '../../screens/numbers';
import { drawn } from '../../screens/reception';
import { said } from '../../screens/said';
import { to } from '../../screens/ways';
import { here } from '../../services/texts';
import * as receptions from '../../services/receptions';
import type { BookingView, MyBooking } from '../../services/receptions';

/** A place that was booked, and the way to give it back. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { number: { type: String, value: '' } },
  data: { loading: false, trouble: '', asOf: '', shown: '', byCode: false, booking: null as unknown, busy: false, refused: '' },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      this.setData({ shown: grouped(this.data.number), byCode: Boolean(accessTo(this.data.number).queryCode) });
      await fetched(this, () => this.find(), (booking) => ({ booking: view(booking) }));
    },
    /** By its code, or in the account's own list. */
    async find(): Promise<BookingView | MyBooking> {
      const access = accessTo(this.data.number);
      if (access.queryCode) {
        return receptions.lookUp(access.receiptNumber, access.queryCode);
      }
      const list = await receptions.mine(1, undefined, 100);
      const found = list.items.find((each) => each.bookingNumber === this.data.number);
      if (!found) {
        throw here('refused');
      }
      return found;
    },
    async cancel() {
      const { confirm } = await wx.showModal({ title: '取消预约？', content: '取消以后名额让给别人，要再来得重新约。', confirmText: '取消预约', cancelText: '不取消' });
      if (!confirm) {
        return;
      }
      this.setData({ busy: true, refused: '' });
      try {
        const booking = await receptions.cancel(this.data.number, accessTo(this.data.number).queryCode);
        this.setData({ booking: view(booking) });
      } catch (failure) {
        this.setData({ refused: said(failure) });
      } finally {
        this.setData({ busy: false });
      }
    },
    days() {
      to('receptions');
    },
  },
});

function view(booking: BookingView | MyBooking): Record<string, unknown> {
  const day = drawn(booking.reception);
  return {
    ...day,
    title: booking.cancelled ? '预约已经取消' : day.off ? '这一天的接访取消了' : '领导接访预约',
    names: 'representatives' in booking ? booking.representatives.join('、') : '',
    about: booking.about ?? '',
    cancellable: booking.cancellable ?? false,
  };
}
