package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways on which a request can come, and with them the day from which it counts as received (art. 31). */
public enum RequestChannel {
    ONLINE("online", "网上", true),
    FAX("fax", "传真", true),
    IN_PERSON("in-person", "当面", false),
    /** Signed for: the day of the signature counts. */
    REGISTERED_MAIL("registered-mail", "挂号信、快递", false),
    ORDINARY_MAIL("ordinary-mail", "平常信函", true),
    /** Somebody asked for it in the form of a petition; the office confirms with them that it is a request. */
    PETITION("petition", "信访事项转来", true);

    private final String word;
    private final String label;
    private final boolean confirmed;

    RequestChannel(String word, String label, boolean confirmed) {
        this.word = word;
        this.label = label;
        this.confirmed = confirmed;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether it is received only on the day on which both sides confirm it. */
    public boolean confirmed() {
        return confirmed;
    }

    /** From which day the time to answer runs, for whoever enters it. */
    public String counts() {
        return switch (this) {
            case IN_PERSON -> "提交之日为收到之日";
            case REGISTERED_MAIL -> "签收之日为收到之日";
            case ONLINE, FAX, ORDINARY_MAIL, PETITION -> "双方确认之日为收到之日，登记以后要联系申请人确认";
        };
    }

    /** Whether an officer enters it for the applicant. */
    public boolean onPaper() {
        return this != ONLINE && this != PETITION;
    }

    public static Optional<RequestChannel> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
