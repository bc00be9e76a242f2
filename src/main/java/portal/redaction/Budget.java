package portal.redaction;

/** How much drawing a paper may ask for; forms that draw forms that draw forms end here. */
final class Budget {
    private int left = Bounds.MOST_OPERATORS;
    private int groups;

    void spend() {
        if (--left < 0) {
            throw Bounds.LABOUR.refused();
        }
    }

    void enterGroup() {
        if (++groups > Bounds.DEEPEST_GROUPS) {
            throw Bounds.LABOUR.refused();
        }
    }

    void leaveGroup() {
        groups--;
    }
}
