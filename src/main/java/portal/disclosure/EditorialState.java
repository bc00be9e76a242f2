package portal.disclosure;

import java.util.Locale;

/** Where an article stands between its editor and the public. */
public enum EditorialState {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    SCHEDULED("定时待发"),
    PUBLISHED("已发布"),
    WITHDRAWN("已撤回");

    private final String label;

    EditorialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word in addresses and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EditorialState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
