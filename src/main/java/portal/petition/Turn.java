package portal.petition;

import java.util.List;

/**
 * Where a matter is best taken, as the guidance before the form says it: the roads of art. 31 and the numbers to call.
 * The office registers whatever reaches it (art. 22), so none of these sends anybody away.
 */
public enum Turn {
    DANGER(
            "请马上打 110",
            "向公安机关报警",
            List.of("人身安全最要紧。打电话时说清楚您在哪里、发生了什么。", "报警不影响您以后再来信访。"),
            List.of(new Call("报警", "110"), new Call("火灾、抢险", "119"), new Call("急救", "120"))),
    ARBITRATION(
            "先申请劳动仲裁",
            "劳动人事争议仲裁",
            List.of("和单位之间关于工资、工伤、辞退的争议，一般要先仲裁，才能到法院起诉。", "到单位所在地的劳动人事争议仲裁委员会申请，不收费。申请有时间限制，请尽早。"),
            List.of(new Call("人力资源和社会保障服务热线", "12333"), new Call("法律援助咨询", "12348"))),
    LABOUR_INSPECTION(
            "找劳动保障监察",
            "申请查处违法行为",
            List.of("单位拖欠工资、不缴社会保险，可以请人力资源和社会保障部门查处，由它依法处理并答复您。", "带上合同、工资条、考勤、聊天记录等材料。"),
            List.of(new Call("人力资源和社会保障服务热线", "12333"))),
    AFTER_ARBITRATION(
            "向人民法院起诉",
            "民事诉讼",
            List.of("对仲裁裁决不服，多数情况下可以向人民法院起诉。", "起诉的期限写在裁决书上，过了期限裁决就生效，请先看裁决书最后一段。"),
            List.of(new Call("法院诉讼服务热线", "12368"), new Call("法律援助咨询", "12348"))),
    CIVIL_SUIT(
            "先调解，谈不拢向人民法院起诉",
            "人民调解、民事诉讼",
            List.of("个人之间、个人和公司之间的纠纷，可以请村（居）委会或者街道乡镇的人民调解委员会调解，不收费。", "调解不成，可以向人民法院起诉。经济困难的可以申请法律援助。"),
            List.of(new Call("法律援助咨询", "12348"), new Call("法院诉讼服务热线", "12368"))),
    RECONSIDERATION(
            "申请行政复议，或者向人民法院起诉",
            "行政复议、行政诉讼",
            List.of(
                    "对处罚、征收补偿、许可、登记这类决定不服，一般可以自知道决定之日起 60 日内申请行政复议，或者 6 个月内向人民法院起诉。",
                    "有的事要先复议才能起诉。决定书最后一段写着向谁申请、期限多长。"),
            List.of(new Call("法律援助咨询", "12348"))),
    DUTY(
            "先请那个部门履行职责",
            "申请履行法定职责",
            List.of("写明请它管什么事，交给该管的部门，留好回执。它应当依法办理或者答复您。", "到期不办、不答复的，可以向它的本级人民政府申请行政复议。"),
            List.of(new Call("政务服务便民热线", "12345"), new Call("法律援助咨询", "12348"))),
    DISCIPLINARY_APPEAL(
            "向作出处分的机关或者它的上级申诉",
            "党员申诉、复审复核",
            List.of("党员对党纪处分不服，向作出处分的党组织申诉。", "公职人员对政务处分、人事处理不服，向作出决定的机关申请复审、复核。期限写在决定书上。"),
            List.of(new Call("纪检监察举报电话", "12388"))),
    POLICE(
            "向公安机关报案，或者问办案单位",
            "公安机关办案程序",
            List.of("有人犯罪，到就近的派出所报案，索要回执。案子正在办的，直接问办案单位。", "公安机关应当立案而不立案的，可以请人民检察院监督。"),
            List.of(new Call("报警", "110"), new Call("检察服务热线", "12309"))),
    COURT(
            "按法院的程序办",
            "诉讼程序",
            List.of("案子正在法院审理，情况和证据要交给审理的法官。", "收到判决不服，在判决书写明的期限内上诉；过了期限判决就生效。"),
            List.of(new Call("法院诉讼服务热线", "12368"), new Call("法律援助咨询", "12348"))),
    RETRIAL(
            "申请再审，或者请检察院监督",
            "审判监督程序",
            List.of("判决、裁定已经生效而您认为确有错误，可以向人民法院申请再审。", "再审申请被驳回的，可以向人民检察院申请监督。"),
            List.of(new Call("法院诉讼服务热线", "12368"), new Call("检察服务热线", "12309"))),
    DISCIPLINE(
            "可以直接向纪检监察机关举报",
            "检举控告",
            List.of("党员、干部违纪和职务违法犯罪，由纪检监察机关受理。", "也可以在这里提交：走单独的保密通道，不会转给被反映的人和单位。"),
            List.of(new Call("纪检监察举报电话", "12388"))),
    HOTLINE(
            "打 12345 最快",
            "政务服务便民热线",
            List.of("问政策、问手续，停水停电、路灯、噪声这类日常事情，热线当场答复或者派单，一天二十四小时都能打。"),
            List.of(new Call("政务服务便民热线", "12345"))),
    SUGGEST("在这里提建议", "建议意见", List.of("您的建议会交给管这件事的部门研究，采纳不采纳都给您答复。"), List.of()),
    TRACK(
            "查一查办到哪一步了",
            "查询",
            List.of("用信访编号和查询码就能看到现在由谁办、最晚哪一天办完。", "同一件事正在办理，又向上级提出的，上级不予受理（《信访工作条例》第十九条）。有新情况，告诉正在办理的单位就行。"),
            List.of()),
    REVIEW(
            "请求复查或者复核",
            "复查、复核",
            List.of("对信访处理意见不服，自收到之日起 30 日内，请原办理单位的上一级机关复查。", "对复查意见还不服，自收到之日起 30 日内，请复查机关的上一级机关复核。"),
            List.of()),
    HERE("可以在这里提交", "信访", List.of("我们收到后会登记，转给有权处理的机关，并告诉您转到了哪里。"), List.of());

    /** Somebody to call: who answers, and the number. */
    public record Call(String who, String number) {}

    private final String title;
    private final String term;
    private final List<String> advice;
    private final List<Call> calls;

    Turn(String title, String term, List<String> advice, List<Call> calls) {
        this.title = title;
        this.term = term;
        this.advice = advice;
        this.calls = calls;
    }

    /** What to do, in the citizen's words. */
    public String title() {
        return title;
    }

    /** The same in the words of the law. */
    public String term() {
        return term;
    }

    public List<String> advice() {
        return advice;
    }

    public List<Call> calls() {
        return calls;
    }

    /** Whether this office is the right place to begin with. */
    public boolean here() {
        return this == HERE || this == SUGGEST;
    }

    /** Whether the answer is the page on which a petition is followed. */
    public boolean tracks() {
        return this == TRACK;
    }
}
