import * as subscriptions from '../../services/subscriptions';
import { said } from '../../screens/said';

/** Whether WeChat may tell of progress: asked where there is something to tell, and answered in the tap itself. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** petition, request or booking. */
    about: { type: String, value: 'petition' },
  },
  data: { offered: false, accepted: false, answered: '' },
  lifetimes: {
    attached() {
      void this.prepare();
    },
  },
  methods: {
    async prepare() {
      const offered = await subscriptions.prepare(this.data.about as subscriptions.Matters).catch(() => false);
      this.setData({ offered });
    },
    /** Nothing is awaited before WeChat is asked: it shows its question in a tap only. */
    subscribe() {
      subscriptions.offer(this.data.about as subscriptions.Matters).then(
        (accepted) => this.setData({ accepted, answered: accepted ? '有进展会告诉您' : '没有订阅，短信照样会发' }),
        (failure: unknown) => this.setData({ answered: said(failure) }),
      );
    },
  },
});
