import type { Hit } from '../../screens/hit';
import { to } from '../../screens/ways';

/** Articles of a column or of a search, one a row. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { items: { type: Array, value: [] as Hit[] } },
  methods: {
    read(event: WechatMiniprogram.TouchEvent) {
      to('article', { no: String(event.currentTarget.dataset['id']) });
    },
  },
});
