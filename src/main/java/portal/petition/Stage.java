package portal.petition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a petition stands. */
public enum Stage {
    /** It has arrived and has no place in the register yet. */
    RECEIVED("received", "待登记", "我们已经收到"),
    REGISTERED("registered", "已登记", "信访局已经登记，正在确定由哪个单位办理"),
    /** Grave or urgent: the government of the level decides who handles it (art. 22). */
    PUT_TO_GOVERNMENT("put-to-government", "已报请决定", "信访局已经报请本级党委和政府决定由谁办理"),
    TRANSFERRED("transferred", "已转送", "办理单位已经收到，正在确定怎么办"),
    /** The agency says that it is not competent; the sender has yet to agree (art. 23). */
    OBJECTED("objected", "退回审核中", "收到的单位认为不归它管，信访局正在核实"),
    /** Several agencies, or none, say that it is theirs (art. 24). */
    DISPUTED("disputed", "正在协调办理单位", "几个单位对由谁办有不同意见，正在协调"),
    /** With the political-legal or disciplinary bodies, which follow rules of their own (arts. 22, 23). */
    PASSED_ON("passed-on", "已转有关机关", "已经转给有权处理的机关，按它们的规定办理"),
    HANDLING("handling", "办理中", "办理单位已经受理，正在办理"),
    /** A statutory procedure waits for something, as its own law allows. */
    SUSPENDED("suspended", "中止办理", "依法暂停办理，原因消除后继续"),
    CONCLUDED("concluded", "已答复", "办理单位已经作出答复"),
    REDIRECTED("redirected", "已导入法定途径", "这件事要走法律规定的另一条路"),
    SETTLED("settled", "已调解和解", "双方已经达成协议"),
    CLOSED("closed", "已反馈", "有关机关已经反馈"),
    LATE_REVIEW("late-review", "逾期复查申请审查中", "复查申请过了期限，工作人员正在看有没有正当理由"),
    REVIEWING("reviewing", "复查中", "上一级单位正在复查"),
    REVIEWED("reviewed", "已复查", "上一级单位已经作出复查意见"),
    LATE_FINAL_REVIEW("late-final-review", "逾期复核申请审查中", "复核申请过了期限，工作人员正在看有没有正当理由"),
    FINAL_REVIEWING("final-reviewing", "复核中", "再上一级单位正在复核"),
    FINALLY_REVIEWED("finally-reviewed", "复核终结", "复核意见已经作出，信访程序到此结束"),
    JOINED("joined", "已并入", "和您正在办理的同一件事合并办理"),
    DECLINED("declined", "不予受理", "同一件事正在办理，不另外受理"),
    BARRED("barred", "不再受理", "同一件事已经复核终结，不再受理"),
    WITHDRAWN("withdrawn", "已撤回", "您已经撤回");

    private final String word;
    private final String label;
    private final String plainLabel;

    Stage(String word, String label, String plainLabel) {
        this.word = word;
        this.label = label;
        this.plainLabel = plainLabel;
    }

    /** Those in which somebody still owes the citizen a decision on the matter itself. */
    public static Set<Stage> inHand() {
        return EnumSet.of(REGISTERED, PUT_TO_GOVERNMENT, TRANSFERRED, OBJECTED, DISPUTED, HANDLING, SUSPENDED);
    }

    /** Those in which a decision of any instance is being made. */
    public static Set<Stage> open() {
        Set<Stage> open = inHand();
        open.addAll(EnumSet.of(PASSED_ON, LATE_REVIEW, REVIEWING, LATE_FINAL_REVIEW, FINAL_REVIEWING));
        return open;
    }

    /** Those with an agency that was given the matter and has not answered. */
    public static Set<Stage> withAgency() {
        return EnumSet.of(TRANSFERRED, HANDLING, SUSPENDED, REVIEWING, FINAL_REVIEWING);
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** The short name in the terms of the regulation. */
    public String label() {
        return label;
    }

    /** In the citizen's words. */
    public String plainLabel() {
        return plainLabel;
    }

    public static Optional<Stage> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
