import { idOf, named, type Fault } from '../../forms/field';

/** What is wrong with a form, above it; a tap goes to the field. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    faults: { type: Array, value: [] as Fault[] },
    refused: { type: String, value: '' },
    title: { type: String, value: '' },
  },
  methods: {
    go(event: WechatMiniprogram.TouchEvent) {
      const name = named(String(event.currentTarget.dataset['pointer']));
      wx.pageScrollTo({ selector: `.fields >>> #${idOf(name)}`, duration: 0, fail: () => undefined });
    },
  },
});
