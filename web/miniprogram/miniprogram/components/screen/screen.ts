import { size } from '../../screens/size';

/** What every screen has: the size of type that its reader needs, what went wrong, how old it is. Tells `again`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    trouble: { type: String, value: '' },
    loading: { type: Boolean, value: false },
    asOf: { type: String, value: '' },
  },
  data: { size: '' },
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
