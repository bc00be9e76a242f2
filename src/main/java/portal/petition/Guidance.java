package portal.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions before the form: at most three, each path ending in a {@link Turn}. A place is addressed by the
 * letters chosen so far, which say nothing to whoever reads them in a history or a log.
 */
public final class Guidance {
    /** Where the questions begin. */
    public static final String START = "";

    private static final Map<String, Question> QUESTIONS = Map.of(
            START,
            new Question(
                    "现在有人有危险吗？",
                    "例如正在被打、被拘禁，有人要自伤，起火，或者有人正在违法犯罪。",
                    List.of(to("a", "有，情况紧急", Turn.DANGER), on("b", "没有", ""))),
            "b",
            new Question(
                    "您要说的是哪一类事？",
                    "选最接近的一项，选错了也没有关系。",
                    List.of(
                            on("a", "工资、工伤、辞退等劳动上的事", "和用人单位之间"),
                            to("b", "和个人或者公司的纠纷", "借钱、买卖、租房、物业、婚姻、继承、邻里", Turn.CIVIL_SUIT),
                            on("c", "对政府部门的决定不服，或者没人管", "处罚、征收补偿、许可、登记，该管不管，处分"),
                            on("d", "公安、检察院、法院的案件", "报案、立案、审理、判决"),
                            to("e", "工作人员违纪违法", "贪污受贿、以权谋私、欺压群众", Turn.DISCIPLINE),
                            to("f", "问政策，或者日常小事", "停水停电、路灯、噪声、怎么办证", Turn.HOTLINE),
                            to("g", "提意见、建议", "对政策、服务、城市管理的想法", Turn.SUGGEST),
                            on("h", "这件事以前已经提交过", "想催办、补充，或者对处理意见不服"),
                            to("i", "都不是，或者说不清", Turn.HERE))),
            "ba",
            new Question(
                    "事情到了哪一步？",
                    "",
                    List.of(
                            to("a", "和单位有争议，还没有申请过仲裁", Turn.ARBITRATION),
                            to("b", "单位欠薪、不缴社保，想请政府查处", Turn.LABOUR_INSPECTION),
                            to("c", "仲裁结果出来了，不服", Turn.AFTER_ARBITRATION),
                            to("d", "都不是，或者说不清", Turn.HERE))),
            "bc",
            new Question(
                    "是下面哪一种？",
                    "",
                    List.of(
                            to("a", "对一个决定不服", "处罚、征收补偿、许可、登记", Turn.RECONSIDERATION),
                            to("b", "该管的事没人管", "反映过，一直不办、不答复", Turn.DUTY),
                            to("c", "对自己受到的处分不服", "党员、公职人员", Turn.DISCIPLINARY_APPEAL),
                            to("d", "都不是，或者说不清", Turn.HERE))),
            "bd",
            new Question(
                    "案件到了哪一步？",
                    "",
                    List.of(
                            to("a", "要报案，或者公安机关正在办", Turn.POLICE),
                            to("b", "法院正在审，或者还在上诉期", Turn.COURT),
                            to("c", "判决已经生效，不服", Turn.RETRIAL),
                            to("d", "都不是，或者说不清", Turn.HERE))),
            "bh",
            new Question(
                    "您想做什么？",
                    "",
                    List.of(
                            to("a", "还在办理，想催办或者补充", Turn.TRACK),
                            to("b", "收到了处理意见，不服", Turn.REVIEW),
                            to("c", "有新的事实或者理由", "以前没有说过的", Turn.HERE))));

    private Guidance() {}

    /** One question with the answers to choose from. */
    public record Question(String text, String hint, List<Choice> choices) {}

    /** One answer; it leads to a turn, or to the next question. */
    public record Choice(String letter, String label, String hint, Optional<Turn> turn) {}

    /** The question at a place; empty where no question stands. */
    public static Optional<Question> question(String place) {
        return Optional.ofNullable(QUESTIONS.get(place));
    }

    /** Where a path of answers ends; empty where it does not. */
    public static Optional<Turn> turn(String place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int last = place.length() - 1;
        return question(place.substring(0, last)).stream()
                .flatMap(question -> question.choices().stream())
                .filter(choice -> choice.letter().equals(place.substring(last)))
                .flatMap(choice -> choice.turn().stream())
                .findFirst();
    }

    private static Choice to(String letter, String label, Turn turn) {
        return to(letter, label, "", turn);
    }

    private static Choice to(String letter, String label, String hint, Turn turn) {
        return new Choice(letter, label, hint, Optional.of(turn));
    }

    private static Choice on(String letter, String label, String hint) {
        return new Choice(letter, label, hint, Optional.empty());
    }
}
