package portal.inforequest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a request for information stands. */
public enum RequestStage {
    /** It is here and has no place in the register yet. */
    ARRIVED("arrived", "待登记", "我们已经收到"),
    /** What came online, by fax or by ordinary mail counts from the day both sides confirm it (art. 31). */
    SUBMITTED("submitted", "待确认", "您的申请已经登记，等工作人员和您确认收到"),
    IN_HAND("in-hand", "办理中", "工作人员正在查找和审核"),
    CORRECTING("correcting", "待补正", "申请的内容还不够清楚，等您补正"),
    /** The time of it does not count (art. 33). */
    CONSULTING("consulting", "征求意见中", "正在征求有关方面的意见，这段时间不计入期限"),
    EXPLAINING("explaining", "待说明理由", "等您说明申请的理由"),
    AWAITING_FEE("awaiting-fee", "待缴费", "等您缴纳信息处理费"),
    ANSWERED("answered", "已答复", "已经作出书面答复"),
    /** It was a petition in the form of a request (art. 39); the petition goes its own way. */
    REDIRECTED("redirected", "已转信访", "这件申请按信访事项办理"),
    ABANDONED("abandoned", "不再处理", "逾期没有补正或者缴费，不再处理"),
    WITHDRAWN("withdrawn", "已撤回", "您已经撤回");

    private final String word;
    private final String label;
    private final String plainLabel;

    RequestStage(String word, String label, String plainLabel) {
        this.word = word;
        this.label = label;
        this.plainLabel = plainLabel;
    }

    /** Those in which the request still waits for its answer. */
    public static Set<RequestStage> open() {
        return EnumSet.of(SUBMITTED, IN_HAND, CORRECTING, CONSULTING, EXPLAINING, AWAITING_FEE);
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** The short name in the terms of the regulation. */
    public String label() {
        return label;
    }

    /** In the applicant's words. */
    public String plainLabel() {
        return plainLabel;
    }

    public static Optional<RequestStage> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
