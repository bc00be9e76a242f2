import { sized } from '../../screens/numbers';
import { said } from '../../screens/said';
import * as files from '../../services/files';

/** The files that will go with what is being written: chosen here, sent once it was filed. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { owner: { type: String, value: '' } },
  data: { files: [] as unknown[], trouble: '', most: files.MOST_FILES },
  lifetimes: {
    attached() {
      this.show();
    },
  },
  methods: {
    show() {
      const chosen = files.listed(this.data.owner);
      this.setData({ files: chosen.map((file) => ({ id: file.id, name: file.name, size: sized(file.size), state: 'chosen' })) });
    },
    pictures() {
      void this.choose(files.choosePictures);
    },
    documents() {
      void this.choose(files.chooseDocuments);
    },
    async choose(chooser: (count: number) => Promise<files.Chosen[]>) {
      const chosen = files.listed(this.data.owner);
      try {
        files.list(this.data.owner, [...chosen, ...(await chooser(files.MOST_FILES - chosen.length))]);
        this.setData({ trouble: '' });
      } catch (failure) {
        this.setData({ trouble: said(failure) });
      }
      this.show();
    },
    removed(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      files.remove(this.data.owner, event.detail.id);
      this.show();
    },
  },
});
