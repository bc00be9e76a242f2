import { said } from '../../screens/said';
import * as privacy from '../../services/privacy';

/** Whichever page showed itself last; the one that leaves must not silence it. */
let shown: unknown = null;

const NAME = '《用户隐私保护指引》';

/** WeChat's question before anything personal is touched, on the page that is open. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { open: false, name: NAME, trouble: '' },
  lifetimes: {
    attached() {
      this.listen();
    },
    detached() {
      if (shown === this) {
        privacy.shownBy(null);
      }
    },
  },
  pageLifetimes: {
    show() {
      this.listen();
    },
  },
  methods: {
    listen() {
      shown = this;
      privacy.shownBy((name) => this.setData({ open: true, trouble: '', name: name || NAME }));
    },
    agree() {
      this.setData({ open: false });
      privacy.agree('agree');
    },
    decline() {
      this.setData({ open: false });
      privacy.disagree();
    },
    read() {
      privacy.openNotice().catch((failure: unknown) => this.setData({ trouble: said(failure) }));
    },
    /** Nothing behind it scrolls. */
    hold() {
      return;
    },
  },
});
