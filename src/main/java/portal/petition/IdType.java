package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers that show who files. */
public enum IdType {
    RESIDENT_ID("resident-id", "居民身份证", 18, 18),
    PASSPORT("passport", "护照", 5, 20),
    HK_MACAU_PERMIT("hk-macau-permit", "港澳居民来往内地通行证", 8, 12),
    TAIWAN_PERMIT("taiwan-permit", "台湾居民来往大陆通行证", 7, 18),
    HMT_RESIDENCE("hmt-residence", "港澳台居民居住证", 18, 18),
    FOREIGN_RESIDENCE("foreign-residence", "外国人永久居留身份证", 15, 18),
    CREDIT_CODE("credit-code", "统一社会信用代码", 18, 18);

    private final String word;
    private final String label;
    private final int min;
    private final int max;

    IdType(String word, String label, int min, int max) {
        this.word = word;
        this.label = label;
        this.min = min;
        this.max = max;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether it belongs to an organization rather than a person. */
    public boolean organization() {
        return this == CREDIT_CODE;
    }

    /** The shortest number of this kind, in characters. */
    public int min() {
        return min;
    }

    /** The longest number of this kind, in characters. */
    public int max() {
        return max;
    }

    public static Optional<IdType> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
