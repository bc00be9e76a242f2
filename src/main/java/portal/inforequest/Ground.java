package portal.inforequest;

import portal.law.Source;

/** Why something is not disclosed (arts. 14 to 16). */
public enum Ground {
    STATE_SECRET("依法确定为国家秘密", 14, ReportLine.STATE_SECRET),
    OTHER_LAW("法律、行政法规禁止公开", 14, ReportLine.OTHER_LAW),
    STABILITY("公开后可能危及国家安全、公共安全、经济安全、社会稳定", 14, ReportLine.STABILITY),
    THIRD_PARTY("涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", 15, ReportLine.THIRD_PARTY),
    INTERNAL("人事管理、后勤管理、内部工作流程等内部事务信息", 16, ReportLine.INTERNAL),
    PROCESS("讨论记录、过程稿、磋商信函、请示报告等过程性信息", 16, ReportLine.PROCESS),
    ENFORCEMENT_FILE("行政执法案卷信息", 16, ReportLine.ENFORCEMENT_FILE);

    private final String label;
    private final int article;
    private final ReportLine line;

    Ground(String label, int article, ReportLine line) {
        this.label = label;
        this.article = article;
        this.line = line;
    }

    public String label() {
        return label;
    }

    public Source source() {
        return Source.disclosureRegulation(article);
    }

    public ReportLine line() {
        return line;
    }
}
