import { act, missing, ours, type Act } from '../../forms/acts';
import { given, text, type Answers, type Fault } from '../../forms/field';
import { accessTo } from '../../screens/access';
import { sending } from '../../screens/sending';
import { back } from '../../screens/ways';
import * as petitions from '../../services/petitions';
import type { Access, Satisfaction } from '../../services/petitions';
import * as requests from '../../services/requests';
import { forget, keep, kept } from '../../services/store';
import { here } from '../../services/texts';

type Said = { statusLabel: string; earlier?: boolean };

const DEEDS: Record<string, (access: Access, answers: Answers, again: boolean) => Promise<Said>> = {
  supplement: (access, answers, again) => petitions.supplement(access, text(answers, 'text'), again),
  rate: (access, answers, again) =>
    petitions.rate(
      access,
      {
        office: text(answers, 'office') as Satisfaction,
        agency: text(answers, 'agency') as Satisfaction,
        reason: given(answers, 'text'),
      },
      again,
    ),
  'ask-withdrawal': (access, answers, again) => petitions.withdraw(access, text(answers, 'idNumberTail'), again),
  'take-back-withdrawal': (access) => petitions.takeBackWithdrawal(access),
  'ask-review': review,
  'ask-final-review': review,
};

function review(access: Access, answers: Answers, again: boolean): Promise<Said> {
  return petitions.askForReview(access, text(answers, 'text'), text(answers, 'idNumberTail'), again);
}

/** One thing that can be done today with a petition or a request; what is typed stays until it was done. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { of: { type: String, value: 'petition' }, number: { type: String, value: '' }, kind: { type: String, value: '' } },
  data: {
    act: null as Act | null,
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    busy: false,
    stale: false,
    done: '',
    state: '',
    earlier: '',
    kept: '',
  },
  methods: {
    onLoad() {
      const found = act(this.data.of, this.data.kind) ?? null;
      const answers = kept<Answers>(this.place()) ?? {};
      this.setData({ act: found, answers, kept: found?.fields.some((field) => field.name !== 'idNumberTail') ? '写下的内容保存在这台手机里，提交以后删除。' : '' });
      wx.setNavigationBarTitle({ title: found?.title ?? '办理' });
    },
    place(): string {
      return `act:${this.data.number}:${this.data.kind}`;
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string | string[] }>) {
      this.data.answers = { ...this.data.answers, [event.detail.name]: event.detail.value };
      keep(this.place(), { ...this.data.answers, idNumberTail: '' });
    },
    send() {
      return this.deed(false);
    },
    /** The citizen looked: an old try that was never answered had not come through. */
    again() {
      this.setData({ stale: false });
      return this.deed(true);
    },
    async deed(again: boolean) {
      const asked = this.data.act;
      if (asked) {
        await sending(this, missing(asked, this.data.answers), ours, () => this.take(again));
      }
    },
    async take(again: boolean) {
      const { of, kind, number, answers } = this.data;
      const said = await (of === 'request' ? this.ask(number, kind, answers, again) : DEEDS[kind]!(accessTo(number), answers, again));
      forget(this.place());
      this.setData({ done: '已经收到', state: said.statusLabel, earlier: said.earlier ? here('refused', 'client.changed').sentence : '' });
    },
    ask(number: string, kind: string, answers: Answers, again: boolean): Promise<Said> {
      const step = {
        text: given(answers, 'text'),
        delivery: given(answers, 'delivery') as requests.Delivery | null,
        idNumberTail: given(answers, 'idNumberTail'),
      };
      return requests.act(accessTo(number), kind, step, again);
    },
    back,
  },
});
