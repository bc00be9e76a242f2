import { instead, to } from '../../screens/ways';
import { written } from '../../screens/written';

/** Before a request for information: what it is, what it needs, how long it takes. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { draft: '' },
  methods: {
    onShow() {
      this.setData({ draft: written().find((each) => each.kind === 'disclosure-request')?.when ?? '' });
    },
    search() {
      to('search');
    },
    begin() {
      instead('write', { kind: 'disclosure-request', step: 'what' });
    },
    resume() {
      instead('write', { kind: 'disclosure-request', step: 'unfinished' });
    },
  },
});
