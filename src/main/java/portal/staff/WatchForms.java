package portal.staff;

import static portal.staff.Field.Kind.DAY;
import static portal.staff.Field.Kind.NUMBER;
import static portal.staff.Field.Kind.OFFICER;
import static portal.staff.Field.choice;
import static portal.staff.Field.field;
import static portal.staff.Field.options;
import static portal.staff.Field.text;
import static portal.staff.StepForm.form;

import java.util.List;
import portal.petition.SideStep;

/** The forms of what is done beside the road: recusal, help, advice, supervision, corrections. */
final class WatchForms {
    static final List<StepForm> ALL = List.of(
            form(
                    SideStep.Recuse.class,
                    entries -> new SideStep.Recuse(entries.officer("officer"), entries.text("ground")),
                    field("officer", OFFICER, "谁回避", ""),
                    text("ground", "回避的理由")),
            form(
                    SideStep.GiveHelp.class,
                    entries -> new SideStep.GiveHelp(entries.text("help")),
                    text("help", "告知或者帮助的内容", "信访人能看到")),
            form(
                    SideStep.AskCounsel.class,
                    entries -> new SideStep.AskCounsel(entries.officer("adviser"), entries.text("question")),
                    field("adviser", OFFICER, "请哪位法律顾问", "法律顾问能看到这一件"),
                    text("question", "要咨询的问题")),
            form(
                    SideStep.GiveCounsel.class,
                    entries -> new SideStep.GiveCounsel(entries.text("opinion")),
                    text("opinion", "法律意见")),
            form(
                    SideStep.Supervise.class,
                    entries -> new SideStep.Supervise(
                            entries.choice("lapse", SideStep.Lapse.values()),
                            entries.text("demand"),
                            entries.comingDay("answerOn")),
                    choice("lapse", "为什么督办（第四十条）", options(SideStep.Lapse.values(), SideStep.Lapse::label)),
                    text("demand", "督办的要求", "会写进督办函"),
                    field("answerOn", DAY, "要求哪天以前答复", "")),
            form(
                    SideStep.AnswerSupervision.class,
                    entries -> new SideStep.AnswerSupervision(entries.text("text")),
                    text("text", "整改的情况")),
            form(
                    SideStep.Correct.class,
                    entries -> new SideStep.Correct(entries.number("line"), entries.text("text")),
                    field("line", NUMBER, "更正经过的第几条", "经过里每一条前面的数字；原来的记录仍然保留"),
                    text("text", "正确的内容", "信访人能看到")));

    private WatchForms() {}
}
