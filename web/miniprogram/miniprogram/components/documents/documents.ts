import { said } from '../../screens/said';
import * as disclosure from '../../services/disclosure';
import * as petitions from '../../services/petitions';
import type { Access } from '../../services/petitions';
import * as requests from '../../services/requests';

/** A paper or a file, with what stands beside its name. */
interface Item {
  id: number | string;
  name: string;
  url: string;
  about?: string;
  size?: number;
  mediaType?: string;
}

/** Where a paper lies decides by what right it is fetched. */
const OPENERS: Record<string, (access: Access, item: Item) => Promise<void>> = {
  petition: (access, item) => petitions.openPaper(access, Number(item.id)),
  request: (access, item) => requests.openPaper(access, Number(item.id)),
  given: (access, item) => requests.openFile(access, { id: String(item.id), name: item.name }),
  article: (_, item) => disclosure.openFile({ name: item.name, url: item.url, size: item.size ?? 0, mediaType: item.mediaType ?? '' }),
};

/** Papers and files: a tap fetches one and shows it with the phone's own reader. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    items: { type: Array, value: [] as Item[] },
    kind: { type: String, value: 'petition' },
    access: { type: Object, value: {} as Partial<Access> },
  },
  data: { opening: '', trouble: '' },
  methods: {
    async open(event: WechatMiniprogram.TouchEvent) {
      const item = (this.data.items as Item[])[Number(event.currentTarget.dataset['index'])];
      const opener = OPENERS[this.data.kind];
      if (!item || !opener || this.data.opening) {
        return;
      }
      this.setData({ opening: item.url, trouble: '' });
      try {
        await opener(this.data.access as Access, item);
        this.setData({ opening: '' });
      } catch (failure) {
        this.setData({ opening: '', trouble: said(failure) });
      }
    },
  },
});
