/** What comes next, by which day, and how that day was counted. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    says: { type: String, value: '' },
    by: { type: String, value: '' },
    does: { type: String, value: '' },
    /** What stands where the day would, when there is none. */
    instead: { type: String, value: '' },
    counted: { type: String, value: '' },
    basis: { type: String, value: '' },
  },
  data: { open: false },
  methods: {
    turn() {
      this.setData({ open: !this.data.open });
    },
  },
});
