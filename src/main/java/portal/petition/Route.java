package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six ways in which an appeal is handled (art. 31). */
public enum Route {
    LITIGATION("litigation", "诉讼、检察或者公安程序", "人民法院、人民检察院或者公安机关", 1),
    ARBITRATION("arbitration", "仲裁", "仲裁机构", 2),
    PARTY_APPEAL("party-appeal", "党员申诉、申请复审", "有权受理申诉、复审的党组织或者机关", 3),
    ADMINISTRATIVE("administrative", "行政复议、裁决、确认、许可、处罚等行政程序", "有管辖权的行政机关", 4),
    /** Somebody asks that unlawful acts be pursued or a duty be done. */
    DUTY("duty", "依法履行职责", "有这项职责的行政机关", 5),
    /** What is none of the others: the one route with the sixty days of art. 34 and the reviews of arts. 35 and 36. */
    PETITION("petition", "信访程序", "有权处理的机关、单位", 6);

    private final String word;
    private final String label;
    private final String body;
    private final int item;

    Route(String word, String label, String body, int item) {
        this.word = word;
        this.label = label;
        this.body = body;
        this.item = item;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Before whom it leads. */
    public String body() {
        return body;
    }

    /** Its number in art. 31. */
    public int item() {
        return item;
    }

    /** Whether the agency itself handles the matter; the others lead elsewhere. */
    public boolean handledHere() {
        return this == DUTY || this == PETITION;
    }

    public static Optional<Route> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
