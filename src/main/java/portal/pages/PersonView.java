package portal.pages;

import portal.petition.FilingRules;

/** How the page that asks who files differs for oneself, for another and for an organization. */
record PersonView(FormView form) {
    /** Whether to ask who files for the petitioner; the rules may want that for a child. */
    public boolean agent() {
        return form.answers().filing().agent() != null
                || !form.error("agent.name").isEmpty();
    }

    /** What the browser may fill in by itself: only what is about whoever sits before it. */
    public String own(String kind) {
        return form.answers().forAnother() ? "off" : kind;
    }

    public String homeLabel() {
        return form.answers().organization() ? "单位在哪里" : "现在住在哪里";
    }

    public int most() {
        return FilingRules.MAX_REPRESENTATIVES;
    }
}
