import { VERSION } from '../../config';
import { call } from '../../screens/phone';
import { said } from '../../screens/said';
import { choose, wish, type Wish } from '../../screens/size';
import { to } from '../../screens/ways';
import * as portal from '../../services/portal';
import { endAccount, signedIn, signOut } from '../../services/session';

/** The account, the size of type, the office, and what else there is to read. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: {
    signedIn: false,
    busy: false,
    refused: '',
    wish: 'phone' as Wish,
    sizes: [
      { value: 'phone', label: '跟手机的设置一样', hint: '微信设置里的字体大小' },
      { value: 'standard', label: '标准' },
      { value: 'large', label: '大字' },
      { value: 'largest', label: '特大字' },
    ],
    office: { name: '', phone: '', address: '' },
    version: VERSION,
    old: false,
  },
  methods: {
    onShow() {
      this.show();
      portal.about((about) => this.setData({ office: about.office, old: portal.tooOld(about) })).catch(() => undefined);
    },
    show() {
      this.setData({ signedIn: signedIn(), wish: wish() });
    },
    choose(event: WechatMiniprogram.TouchEvent) {
      const value = event.currentTarget.dataset['value'] as Wish;
      choose(value);
      this.setData({ wish: value });
      (this.selectComponent('#screen') as unknown as { resize(): void } | null)?.resize();
    },
    go(event: WechatMiniprogram.TouchEvent) {
      to(String(event.currentTarget.dataset['page']));
    },
    call() {
      call(this.data.office.phone);
    },
    async leave() {
      const { confirm } = await wx.showModal({ title: '退出登录？', content: '这台手机上看过的内容会清掉；没写完的草稿留着。', confirmText: '退出' });
      if (!confirm) {
        return;
      }
      this.setData({ busy: true });
      // Signed out here even when the line is down; the server's end of it runs out by itself.
      await signOut().catch(() => undefined);
      this.setData({ busy: false });
      this.show();
    },
    /** What is lost by it is said before. */
    async close() {
      const content = '列表、草稿和消息订阅都会删掉，和网页连着的，网页上的列表也一起删掉，不能恢复。提交过的照常办理，以后只能凭编号和查询码查，请先确认都记下了。';
      const { confirm } = await wx.showModal({ title: '注销账号？', content, confirmText: '注销' });
      if (!confirm) {
        return;
      }
      this.setData({ busy: true, refused: '' });
      try {
        await endAccount();
      } catch (failure) {
        this.setData({ refused: said(failure) });
      }
      this.setData({ busy: false });
      this.show();
    },
  },
});
