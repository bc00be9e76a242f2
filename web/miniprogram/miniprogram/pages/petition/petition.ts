import { accessTo, closed } from '../../screens/access';
import { fetched } from '../../screens/fill';
import { grouped } from '../../screens/numbers';
import { linked, unlinked } from '../../screens/own';
import { call } from '../../screens/phone';
import { remember } from '../../screens/calendar';
import { drawn } from '../../screens/status';
import { to } from '../../screens/ways';
import * as petitions from '../../services/petitions';
import { signedIn } from '../../services/session';

/** Where a petition stands: who has it, what comes next and by when, what can be done today, what happened. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { number: { type: String, value: '' } },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    shown: '',
    view: null as petitions.StatusView | null,
    due: {} as Record<string, string>,
    acts: [] as unknown[],
    papers: [] as unknown[],
    entries: [] as unknown[],
    upcoming: '',
    access: {} as petitions.Access,
    byCode: false,
    linkable: false,
    linkTrouble: '',
    remembered: '',
  },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      const access = accessTo(this.data.number);
      this.setData({ shown: grouped(this.data.number), access, byCode: Boolean(access.queryCode) });
      await fetched(this, () => petitions.status(access), (view) => ({
        ...drawn(view),
        linkable: signedIn() && view.purpose !== 'accusation',
      }));
    },
    call() {
      call(this.data.view?.holder.phone ?? '');
    },
    async remember() {
      const { view, due } = this.data;
      if (view?.nextStep?.dueOn) {
        this.setData({ remembered: await remember(view.nextStep.dueOn, `信访答复期限：最迟今天${due['does'] ?? ''}`) });
      }
    },
    act(event: WechatMiniprogram.TouchEvent) {
      const kind = String(event.currentTarget.dataset['kind']);
      if (kind === 'add-file') {
        to('uploads', { number: this.data.number });
      } else {
        to('act', { of: 'petition', number: this.data.number, kind });
      }
    },
    link() {
      return linked(this, petitions.link);
    },
    unlink() {
      return unlinked(this, '事项', petitions.unlink);
    },
    close() {
      closed(this.data.number);
      to('home');
    },
  },
});
