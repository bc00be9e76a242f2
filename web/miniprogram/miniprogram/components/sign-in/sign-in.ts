import { said } from '../../screens/said';
import { to } from '../../screens/ways';
import { possible, signIn } from '../../services/session';

/** The way into the account: after the notice was there to read, from a tap. Tells `done`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { says: { type: String, value: '' } },
  data: { busy: false, trouble: '', possible: true },
  lifetimes: {
    attached() {
      this.setData({ possible: possible() });
    },
  },
  methods: {
    async enter() {
      if (this.data.busy) {
        return;
      }
      this.setData({ busy: true, trouble: '' });
      try {
        await signIn();
        this.triggerEvent('done');
      } catch (failure) {
        this.setData({ trouble: said(failure) });
      } finally {
        this.setData({ busy: false });
      }
    },
    notice() {
      to('privacy');
    },
  },
});
