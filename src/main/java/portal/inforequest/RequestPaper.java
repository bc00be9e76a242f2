package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers a step issues. */
public enum RequestPaper {
    RECEIPT("receipt", "政府信息公开申请登记回执", true, ""),
    CORRECTION_NOTICE("correction-notice", "政府信息公开申请补正告知书", true, "补"),
    EXTENSION_NOTICE("extension-notice", "政府信息公开申请延期答复告知书", true, "延"),
    THIRD_PARTY_INQUIRY("third-party-inquiry", "征求第三方意见书", false, "征"),
    THIRD_PARTY_NOTICE("third-party-notice", "公开决定告知书", false, "告"),
    CO_AUTHOR_INQUIRY("co-author-inquiry", "政府信息公开征求意见函", false, "函"),
    REASONS_REQUEST("reasons-request", "政府信息公开申请说明理由通知书", true, "理"),
    DELAY_NOTICE("delay-notice", "政府信息公开申请延迟答复告知书", true, "迟"),
    FEE_NOTICE("fee-notice", "政府信息公开信息处理费收费通知书", true, "费"),
    CLOSING_NOTICE("closing-notice", "政府信息公开申请不再处理告知书", true, "止"),
    REDIRECT_NOTICE("redirect-notice", "不作为政府信息公开申请处理告知书", true, "转"),
    ANSWER("answer", "政府信息公开申请答复书", true, "答");

    private final String word;
    private final String label;
    private final boolean forApplicant;
    private final String mark;

    RequestPaper(String word, String label, boolean forApplicant, String mark) {
        this.word = word;
        this.label = label;
        this.forApplicant = forApplicant;
        this.mark = mark;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether it is written to the applicant, who may take a copy. */
    public boolean forApplicant() {
        return forApplicant;
    }

    /** What stands for it in its number, as in 许信公答〔2026〕3号; empty for the receipt, which has the request's own. */
    public String mark() {
        return mark;
    }

    public static Optional<RequestPaper> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
