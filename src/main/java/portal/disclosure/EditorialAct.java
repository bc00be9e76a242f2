package portal.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import portal.office.Duty;

/** What somebody does to an article before and after it is published; each is a line of its record. */
public enum EditorialAct {
    START("新建", Duty.EDITOR),
    /** An article that came from a file is the desk's from now on. */
    ADOPT("接管", Duty.EDITOR),
    SAVE("修改", Duty.EDITOR),
    ATTACH("添加附件", Duty.EDITOR),
    DETACH("删除附件", Duty.EDITOR),
    HAND_IN("送审", Duty.EDITOR),
    TAKE_BACK("取回修改", Duty.EDITOR),
    SEND_BACK("退回修改", Duty.PUBLISHER),
    /** 公开 17: whether it holds a state secret. */
    CLEAR_SECRECY("保密审查", Duty.PUBLISHER),
    /** 公开 17: whether it may be open at all. */
    REVIEW_OPENNESS("公开属性审查", Duty.PUBLISHER),
    /** What was found of a person in it may stay, and why. */
    DECIDE("个人信息处置", Duty.PUBLISHER),
    SCHEDULE("定时发布", Duty.PUBLISHER),
    PUBLISH("发布", Duty.PUBLISHER),
    CORRECT("更正", Duty.EDITOR),
    /** What it says holds no longer, or no longer as it stands. */
    MARK("标注有效性", Duty.PUBLISHER),
    WITHDRAW("撤回", Duty.PUBLISHER);

    private final String label;
    private final Duty duty;

    EditorialAct(String label, Duty duty) {
        this.label = label;
        this.duty = duty;
    }

    /** The act of this word, where it is one. */
    public static Optional<EditorialAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    public String label() {
        return label;
    }

    /** Who may. */
    public Duty duty() {
        return duty;
    }

    /** The word in addresses and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
