import { given, type Answers, type Fault, type Field } from '../../forms/field';
import { fetched } from '../../screens/fill';
import { said } from '../../screens/said';
import { asFailure } from '../../services/failure';
import * as web from '../../services/web';

const CODE: Field = {
  kind: 'line',
  name: 'code',
  label: '连接码',
  hint: '8 位数字。登录网站，在“我的信访”里点“让手机和网页看同一份列表”就能取到，十分钟内有效',
  keyboard: 'number',
};

/** The same list here and on the web: joined by a code that the web shows, and parted again. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    state: '',
    fields: [CODE],
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      await fetched(this, web.joined, (joined) => ({ state: joined ? 'joined' : 'apart' }));
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string }>) {
      this.data.answers = { ...this.data.answers, [event.detail.name]: event.detail.value };
    },
    join() {
      const code = given(this.data.answers, 'code');
      const faults = code ? [] : [{ pointer: '/code', detail: '请填写网页上显示的连接码。' }];
      this.setData({ faults, refused: '', answers: this.data.answers });
      return code ? this.done(() => web.join(code), { state: 'joined', answers: {} }) : Promise.resolve();
    },
    async part() {
      const { confirm } = await wx.showModal({ title: '和网页分开？', content: '列表留在手机里，再登录网页就是空的。', confirmText: '分开' });
      if (confirm) {
        await this.done(web.part, { state: 'apart' });
      }
    },
    async done(doing: () => Promise<void>, then: Record<string, unknown>) {
      if (this.data.busy) {
        return;
      }
      this.setData({ busy: true, faults: [], refused: '' });
      try {
        await doing();
        this.setData(then);
      } catch (thrown) {
        const faults = asFailure(thrown).faults;
        this.setData(faults.length ? { faults } : { refused: said(thrown) });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      } finally {
        this.setData({ busy: false });
      }
    },
  },
});
