import { PARTS } from '../../screens/privacy';
import { said } from '../../screens/said';
import * as portal from '../../services/portal';
import * as privacy from '../../services/privacy';

/** What is done with personal data, to be read before anything is typed. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { parts: PARTS, office: { name: '', phone: '', address: '' }, contract: '', trouble: '' },
  methods: {
    onLoad() {
      portal.about((about) => this.setData({ office: about.office })).catch(() => undefined);
      void privacy.needed().then(({ name }) => this.setData({ contract: name }));
    },
    read() {
      privacy.openNotice().catch((failure: unknown) => this.setData({ trouble: said(failure) }));
    },
  },
});
