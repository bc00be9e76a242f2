package portal.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be put up. */
public enum BulletinKind {
    QUESTION("普法题目"),
    CAMPAIGN("普法专题"),
    /** 普法责任清单: who spreads which law, by when. */
    LAW_DUTIES("普法责任清单"),
    /** 问题整改: which measure puts which problem right, by when. */
    PUTTING_RIGHT("问题整改清单");

    private final String label;

    BulletinKind(String label) {
        this.label = label;
    }

    /** The kind of this word, where it is one. */
    public static Optional<BulletinKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public String label() {
        return label;
    }

    /** The word in addresses and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a list of what is to be done. */
    public boolean lists() {
        return this == LAW_DUTIES || this == PUTTING_RIGHT;
    }
}
