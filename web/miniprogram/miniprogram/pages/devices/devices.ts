import { moment } from '../../screens/days';
import { fetched } from '../../screens/fill';
import { said } from '../../screens/said';
import { devices, endDevice, endOtherDevices, type Device } from '../../services/session';

/** Where the account is signed in, and the end of it elsewhere. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { loading: false, trouble: '', asOf: '', refused: '', devices: [] as unknown[], others: false },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      await fetched(this, devices, (all) => ({ devices: all.map(drawn), others: all.some((device) => !device.current) }));
    },
    end(event: WechatMiniprogram.TouchEvent) {
      void this.done(() => endDevice(String(event.currentTarget.dataset['id'])));
    },
    async endOthers() {
      const { confirm } = await wx.showModal({ title: '结束其他设备的登录？', content: '这台手机不受影响。', confirmText: '结束' });
      if (confirm) {
        await this.done(endOtherDevices);
      }
    },
    async done(ending: () => Promise<void>) {
      try {
        await ending();
        this.setData({ refused: '' });
        await this.load();
      } catch (failure) {
        this.setData({ refused: said(failure) });
      }
    },
  },
});

function drawn(device: Device): Record<string, unknown> {
  return {
    id: device.id,
    name: device.name,
    current: device.current,
    since: `${moment(device.createdAt)} 登录，最近 ${moment(device.lastUsed)} 用过`,
  };
}
