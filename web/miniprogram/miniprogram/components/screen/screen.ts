import { size } from '../../screens/size';

/** The lines that stand, without words, where something is being fetched: below what is there, so that nothing moves away. */
const LINES = [{ width: '45%' }, 1, 1, { width: '70%' }, 1, { width: '55%' }];

/** What every screen has: the size of type that its reader needs, what went wrong, how old it is. Tells `again`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    trouble: { type: String, value: '' },
    loading: { type: Boolean, value: false },
    asOf: { type: String, value: '' },
  },
  data: { size: '', lines: LINES },
  lifetimes: {
    attached() {
      this.resize();
    },
  },
  pageLifetimes: {
    show() {
      this.resize();
    },
  },
  methods: {
    resize() {
      this.setData({ size: size() });
    },
    again() {
      this.triggerEvent('again');
    },
  },
});
