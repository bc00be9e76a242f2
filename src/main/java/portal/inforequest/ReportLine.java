package portal.inforequest;

/** The lines of the third table of the yearly report on which a request ends (国办公开办函〔2021〕30号). */
public enum ReportLine {
    GRANTED("予以公开"),
    PARTLY_GRANTED("部分公开"),
    STATE_SECRET("不予公开：属于国家秘密"),
    OTHER_LAW("不予公开：其他法律行政法规禁止公开"),
    STABILITY("不予公开：危及“三安全一稳定”"),
    THIRD_PARTY("不予公开：保护第三方合法权益"),
    INTERNAL("不予公开：属于三类内部事务信息"),
    PROCESS("不予公开：属于四类过程性信息"),
    ENFORCEMENT_FILE("不予公开：属于行政执法案卷"),
    OTHER_ACCESS("不予公开：属于行政查询事项"),
    NOT_HELD("无法提供：本机关不掌握相关政府信息"),
    NEEDS_MAKING("无法提供：没有现成信息需要另行制作"),
    STILL_UNCLEAR("无法提供：补正后申请内容仍不明确"),
    PETITION("不予处理：信访举报投诉类申请"),
    REPEATED("不予处理：重复申请"),
    PUBLICATION("不予处理：要求提供公开出版物"),
    UNREASONABLE("不予处理：无正当理由大量反复申请"),
    CONFIRM_AGAIN("不予处理：要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("其他处理：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    NOT_PAID("其他处理：申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("其他处理：其他");

    private final String label;

    ReportLine(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
