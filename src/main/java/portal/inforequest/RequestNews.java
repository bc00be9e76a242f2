package portal.inforequest;

/** The messages a step sends to the applicant: never what the request is about. */
public enum RequestNews {
    REGISTERED("已登记，工作人员会尽快和您确认收到"),
    RECEIVED("已确认收到，开始计算答复期限"),
    CORRECTION_ASKED("需要补正，请查看补正告知书"),
    EXTENDED("延长了答复期限，告知书已经作出"),
    REASONS_ASKED("需要您说明理由，请查看通知书"),
    DELAYED("确定了延迟答复的日期，告知书已经作出"),
    FEE_ASKED("需要缴纳信息处理费，请查看收费通知书"),
    PAID("的信息处理费已经收到，重新计算答复期限"),
    ANSWERED("已经答复"),
    REDIRECTED("不作为政府信息公开申请处理，告知书已经作出"),
    ABANDONED("不再处理，告知书已经作出"),
    WITHDRAWN("已撤回");

    private final String text;

    RequestNews(String text) {
        this.text = text;
    }

    /** What happened, to stand after 您的政府信息公开申请. */
    public String text() {
        return text;
    }
}
