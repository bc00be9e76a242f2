package portal.petition;

/** The messages a step sends to whoever filed: never what the matter is about. */
public enum Message {
    REGISTERED("已登记"),
    /** The same for every kind: whoever reads it on a telephone learns nothing of which it is. */
    RECLASSIFIED("登记的类别已经更正，收到的日期和期限不变"),
    TRANSFERRED("已转给办理单位"),
    PASSED_ON("已转给有权处理的机关"),
    PUT_TO_GOVERNMENT("已报请本级党委和政府决定由谁办理"),
    ACCEPTED("已由办理单位受理"),
    REDIRECTED("需要通过法定途径解决，告知书已经作出"),
    JOINED("已和您正在办理的同一件事合并"),
    DECLINED("不予受理，告知书已经作出"),
    BARRED("不再受理，告知书已经作出"),
    HANDED_TO_REQUESTS("已经转为政府信息公开申请，申请编号请查看进度"),
    EXTENDED("延长了办理期限，告知书已经作出"),
    SUSPENDED("依法中止办理"),
    RESUMED("恢复办理"),
    CONCLUDED("已经答复"),
    SETTLED("已经达成协议"),
    SERVED("的书面答复已经送达，不服的期限从送达的第二天起算"),
    WITHDRAWAL_ASKED("收到撤回申请，24小时以后生效，之前可以取消"),
    WITHDRAWAL_TAKEN_BACK("的撤回申请已取消，继续办理"),
    WITHDRAWN("已撤回"),
    LATE_REQUEST("的复查复核申请过了期限，工作人员会看有没有正当理由"),
    LATE_REFUSED("的逾期申请没有被接受，理由请查看进度"),
    REVIEWING("已进入复查"),
    REVIEWED("的复查意见已经作出"),
    FINAL_REVIEWING("已进入复核"),
    FINALLY_REVIEWED("的复核意见已经作出");

    private final String text;

    Message(String text) {
        this.text = text;
    }

    /** What happened, to stand after 您提交的事项. */
    public String text() {
        return text;
    }
}
