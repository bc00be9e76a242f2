package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Source;

/** The kinds of answer: the seven of art. 36, and those of arts. 30, 35 and 37 to 39. */
public enum AnswerKind {
    /** 36 (1). */
    ALREADY_PUBLIC("already-public", "已主动公开，告知获取方式", 36, ReportLine.GRANTED, Says.HOW_TO_GET_IT),
    /** 36 (2). */
    GRANTED("granted", "予以公开", 36, ReportLine.GRANTED, Says.HOW_TO_GET_IT),
    PARTLY_GRANTED("partly-granted", "部分公开（区分处理）", 37, ReportLine.PARTLY_GRANTED, Says.BOTH),
    /** 36 (3); the line of the report is that of its ground. */
    REFUSED("refused", "不予公开", 36, ReportLine.OTHER_LAW, Says.GROUND_AND_REASONS),
    /** 36 (4). */
    NOT_EXISTING("not-existing", "政府信息不存在", 36, ReportLine.NOT_HELD, Says.REASONS),
    /** 36 (5). */
    NOT_OURS("not-ours", "不属于本机关负责公开", 36, ReportLine.NOT_HELD, Says.REASONS),
    /** 36 (6). */
    REPEATED("repeated", "重复申请，不予重复处理", 36, ReportLine.REPEATED, Says.REASONS_AND_EARLIER),
    /** 36 (7). */
    OTHER_ACCESS("other-access", "依照有关法律、行政法规的规定查询", 36, ReportLine.OTHER_ACCESS, Says.HOW_TO_GET_IT),
    NEEDS_MAKING("needs-making", "需要加工、分析，不予提供", 38, ReportLine.NEEDS_MAKING, Says.REASONS),
    /** Only after the one correction. */
    STILL_UNCLEAR("still-unclear", "补正后内容仍不明确，无法提供", 30, ReportLine.STILL_UNCLEAR, Says.REASONS),
    /** Only after reasons were asked for. */
    UNREASONABLE("unreasonable", "明显超过合理范围且理由不合理，不予处理", 35, ReportLine.UNREASONABLE, Says.REASONS),
    PUBLICATION("publication", "公开出版物，告知获取途径", 39, ReportLine.PUBLICATION, Says.HOW_TO_GET_IT),
    CONFIRM_AGAIN("confirm-again", "要求确认或者重新出具已获取的信息，不予处理", 36, ReportLine.CONFIRM_AGAIN, Says.REASONS);

    /** What an answer of this kind must say. */
    enum Says {
        HOW_TO_GET_IT,
        REASONS,
        /** And which answer was given before. */
        REASONS_AND_EARLIER,
        GROUND_AND_REASONS,
        BOTH
    }

    private final String word;
    private final String label;
    private final int article;
    private final ReportLine line;
    private final Says says;

    AnswerKind(String word, String label, int article, ReportLine line, Says says) {
        this.word = word;
        this.label = label;
        this.article = article;
        this.line = line;
        this.says = says;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public Source source() {
        return Source.disclosureRegulation(article);
    }

    /** Whether something is given out with it. */
    public boolean gives() {
        return this == GRANTED || this == PARTLY_GRANTED;
    }

    /** Whether something that was asked for stays undisclosed: who objects applies for reconsideration first. */
    public boolean withholds() {
        return needsGround();
    }

    boolean needsGround() {
        return says == Says.GROUND_AND_REASONS || says == Says.BOTH;
    }

    boolean needsReasons() {
        return says != Says.HOW_TO_GET_IT;
    }

    boolean tellsHow() {
        return says == Says.HOW_TO_GET_IT || says == Says.BOTH;
    }

    /** What stands above how the information is to be had, or above what else must be told. */
    public String tells() {
        return switch (this) {
            case GRANTED, PARTLY_GRANTED -> "提供的方式、途径和时间";
            case REPEATED -> "原来的答复";
            case NOT_OURS -> "负责公开的机关";
            default -> "获取的方式、途径和时间";
        };
    }

    boolean namesEarlier() {
        return says == Says.REASONS_AND_EARLIER;
    }

    /** Where it stands in the yearly report. */
    public ReportLine line(Optional<Ground> ground) {
        return this == REFUSED ? ground.map(Ground::line).orElse(line) : line;
    }

    /** What whoever objects may do, the way that the law wants first named first (行政复议法 art. 23). */
    public String remedy() {
        return withholds()
                ? "如对本答复不服，应当先自收到本答复之日起60日内依法申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。"
                : "如对本答复不服，可以自收到本答复之日起60日内依法申请行政复议，或者自收到本答复之日起6个月内依法向人民法院提起行政诉讼。";
    }

    public static Optional<AnswerKind> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
