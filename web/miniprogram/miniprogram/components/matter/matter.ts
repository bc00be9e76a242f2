import { to } from '../../screens/ways';

/** One matter of the account in a list: what it is called, where it stands, what comes next. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** Whether it stands first in its list, without a line above. */
    first: { type: Boolean, value: false },
    matter: {
      type: Object,
      value: {} as Partial<{ page: string; number: string; title: string; state: string; tone: string; next: string; about: string }>,
    },
  },
  methods: {
    open() {
      const { page, number } = this.data.matter as { page: string; number: string };
      to(page, { number });
    },
  },
});
