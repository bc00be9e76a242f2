package portal.pages;

import java.util.Arrays;
import java.util.Optional;

/** What an applicant may do with a request, as its page asks for it. */
enum AskAct {
    CORRECT("correct", "补正申请", "按补正告知书写明的事项补充。提交以后，从今天起重新计算答复期限。", "提交补正", "补正的内容"),
    EXPLAIN("explain", "说明理由", "说明为什么需要申请这么多信息、这么多次。", "提交", "申请的理由"),
    CLAIM_PAYMENT("claim-payment", "告诉我们已经缴费", "工作人员核对到账以后，重新计算答复期限。", "提交", "哪天、用什么方式缴的"),
    CHANGE_DELIVERY("change-delivery", "换一种获取方式", "答复以前都可以换。", "换成这种方式", "电子邮箱或者邮寄地址"),
    ADD_FILE("add-file", "补交材料", "委托书、身份证明、能帮我们找到信息的材料，都可以补交。一次一个。", "上传", ""),
    WITHDRAW("withdraw", "撤回申请", "撤回以后不再办理，也不能恢复；需要时可以重新申请。", "确定撤回", ""),
    SUGGEST_PUBLICATION("suggest-publication", "建议主动公开", "认为这些信息涉及公众利益、大家都应当知道的，可以建议向社会公开。", "提交建议", "为什么应当让公众知道");

    private final String word;
    private final String title;
    private final String lead;
    private final String button;
    private final String asks;

    AskAct(String word, String title, String lead, String button, String asks) {
        this.word = word;
        this.title = title;
        this.lead = lead;
        this.button = button;
        this.asks = asks;
    }

    static Optional<AskAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public String lead() {
        return lead;
    }

    public String button() {
        return button;
    }

    /** What the one field for text asks; empty where there is none. */
    public String asks() {
        return asks;
    }

    public boolean chooses() {
        return this == CHANGE_DELIVERY;
    }

    public boolean uploads() {
        return this == ADD_FILE;
    }

    /** Whether something may have to be proved by papers. */
    public boolean proves() {
        return this == CORRECT || this == EXPLAIN;
    }

    public boolean identifies() {
        return this == WITHDRAW;
    }
}
