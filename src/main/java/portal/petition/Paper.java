package portal.petition;

import java.util.Arrays;
import java.util.Optional;

/** The papers a step issues. */
public enum Paper {
    RECEIPT("receipt", "回执", true, ""),
    TRANSFER_LETTER("transfer-letter", "信访事项转送函", false, "转"),
    ASSIGNMENT_LETTER("assignment-letter", "信访事项交办函", false, "交"),
    ACCEPTANCE_NOTICE("acceptance-notice", "受理告知书", true, "受告"),
    DECLINE_NOTICE("decline-notice", "不予受理告知书", true, "不受"),
    BAR_NOTICE("bar-notice", "不再受理告知书", true, "不再"),
    REDIRECT_NOTICE("redirect-notice", "导入法定途径告知书", true, "导"),
    EXTENSION_NOTICE("extension-notice", "延长办理期限告知书", true, "延"),
    OPINION("opinion", "信访事项处理意见书", true, "处"),
    SUGGESTION_ANSWER("suggestion-answer", "建议意见答复书", true, "答"),
    SETTLEMENT("settlement", "调解（和解）协议书", true, "协"),
    REVIEW_OPINION("review-opinion", "复查意见书", true, "查"),
    FINAL_REVIEW_OPINION("final-review-opinion", "复核意见书", true, "核"),
    SUPERVISION_LETTER("supervision-letter", "督办函", false, "督");

    private final String word;
    private final String label;
    private final boolean forCitizen;
    private final String mark;

    Paper(String word, String label, boolean forCitizen, String mark) {
        this.word = word;
        this.label = label;
        this.forCitizen = forCitizen;
        this.mark = mark;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether it is written to the citizen, who may take a copy; otherwise it goes from agency to agency. */
    public boolean forCitizen() {
        return forCitizen;
    }

    /** What stands for it in its number, as in 许信处〔2026〕3号; empty for the receipt, which has the petition's own. */
    public String mark() {
        return mark;
    }

    public static Optional<Paper> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Whether it says who reviews it. */
    public boolean namesReviewer() {
        return this == OPINION || this == REVIEW_OPINION;
    }
}
