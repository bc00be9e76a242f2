import { accessTo } from '../../screens/access';
import { grouped } from '../../screens/numbers';
import { reopened } from '../../screens/receipt';
import { said } from '../../screens/said';
import { row } from '../../screens/uploading';
import { instead } from '../../screens/ways';
import * as files from '../../services/files';
import { REQUESTS } from '../../services/registers';
import { signedIn } from '../../services/session';

/** More material for a petition, and what had not arrived when the line broke. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { number: { type: String, value: '' } },
  data: { shown: '', title: '', files: [] as unknown[], waiting: false, room: true, code: false, busy: false, trouble: '' },
  methods: {
    onLoad() {
      reopened(this.data.number);
      // Without an account and after the receipt was put away, only number and code lead to the matter.
      const code = !accessTo(this.data.number).queryCode && !signedIn();
      this.setData({ shown: grouped(this.data.number), title: asked(this.data.number) ? '补交材料' : '补充材料', code });
      this.show(files.listed(this.data.number));
    },
    show(all: files.Chosen[]) {
      const drawn = all.map((file) => row(file)).map((file) => (this.data.code || (file.state === 'waiting' && !this.data.busy) ? { ...file, state: 'chosen' } : file));
      this.setData({ files: drawn, waiting: all.some((file) => file.state !== 'sent'), room: all.length < files.MOST_FILES });
    },
    async send() {
      if (this.data.busy) {
        return;
      }
      this.setData({ busy: true });
      const all = await files.send(accessTo(this.data.number), (now) => this.show(now));
      this.setData({ busy: false, waiting: all.some((file) => file.state !== 'sent') });
    },
    pictures() {
      void this.choose(files.choosePictures);
    },
    documents() {
      void this.choose(files.chooseDocuments);
    },
    async choose(chooser: (count: number) => Promise<files.Chosen[]>) {
      const chosen = files.listed(this.data.number);
      try {
        files.list(this.data.number, [...chosen, ...(await chooser(files.MOST_FILES - chosen.length))]);
        this.setData({ trouble: '' });
      } catch (failure) {
        this.setData({ trouble: said(failure) });
      }
      this.show(files.listed(this.data.number));
    },
    removed(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      files.remove(this.data.number, event.detail.id);
      this.show(files.listed(this.data.number));
    },
    look() {
      instead(asked(this.data.number) ? 'request' : 'petition', { number: this.data.number });
    },
    track() {
      instead('track', { kind: asked(this.data.number) ? 'request' : 'petition', number: this.data.number });
    },
  },
});

/** Whether it is a request for information. */
function asked(number: string): boolean {
  return number.startsWith(REQUESTS);
}
