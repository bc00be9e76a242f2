package portal.pages;

import java.util.Arrays;
import java.util.Optional;

/** What a citizen does with a matter on a page of its own, as the page says it. */
enum CitizenAct {
    SUPPLEMENT("supplement", "补充说明", "想起了什么、有了新的情况，写在这里，会和您提交的内容一起交给办理单位。", "提交补充"),
    ADD_FILE("add-file", "补充材料", "照片、合同、书面答复等，一次传一个。", "上传"),
    RATE("rate", "满意度评价", "请对信访局和办理单位分别评价。每件事项评价一次，交了以后不能改。", "提交评价"),
    ASK_WITHDRAWAL("ask-withdrawal", "撤回", "撤回以后不再办理。24 小时以后生效，之前随时可以取消；以后也可以重新提出。", "确定撤回"),
    TAKE_BACK_WITHDRAWAL("take-back-withdrawal", "取消撤回", "取消以后，事项继续办理，期限照常计算。", "取消撤回，继续办理"),
    ASK_REVIEW("ask-review", "请求复查", "由办理单位的上一级单位重新看一遍，30 日内书面答复您。", "提交复查请求"),
    ASK_FINAL_REVIEW("ask-final-review", "请求复核", "由复查单位的上一级单位作最后一次审查，30 日内作出复核意见。", "提交复核请求");

    private final String word;
    private final String title;
    private final String lead;
    private final String button;

    CitizenAct(String word, String title, String lead, String button) {
        this.word = word;
        this.title = title;
        this.lead = lead;
        this.button = button;
    }

    static Optional<CitizenAct> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
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

    /** Whether whoever asks must know the end of the id number. */
    public boolean identifies() {
        return this == ASK_WITHDRAWAL || reviews();
    }

    public boolean reviews() {
        return this == ASK_REVIEW || this == ASK_FINAL_REVIEW;
    }

    public boolean supplements() {
        return this == SUPPLEMENT;
    }

    public boolean rates() {
        return this == RATE;
    }

    public boolean uploads() {
        return this == ADD_FILE;
    }
}
