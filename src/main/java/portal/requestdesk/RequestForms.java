package portal.requestdesk;

import static portal.staff.Field.choice;
import static portal.staff.Field.field;
import static portal.staff.Field.options;
import static portal.staff.Field.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portal.inforequest.AnswerKind;
import portal.inforequest.ConsultStep;
import portal.inforequest.ExtensionStep;
import portal.inforequest.FeeBasis;
import portal.inforequest.Ground;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestStep;
import portal.staff.Field;
import portal.staff.Field.Kind;
import portal.staff.Form;

/** The forms of the steps that officers take with a request: what is filled in, and the step that is made of it. */
record RequestForms(List<Field> fields, Function<Form, RequestStep> made) {
    /** The applicant is told where to turn, and nothing is registered. */
    static final String ONLY_TOLD = "told";

    private static final String REASON = "理由";
    private static final Map<Class<? extends RequestStep>, RequestForms> ALL = new HashMap<>();

    static {
        add(
                OfficeStep.ConfirmReceipt.class,
                form -> new OfficeStep.ConfirmReceipt(form.value("how")),
                field("how", Kind.LINE, "怎样确认的", "例如：11月23日电话确认。今天就是收到申请之日"));
        add(
                OfficeStep.AskCorrection.class,
                form -> new OfficeStep.AskCorrection(form.value("what"), day(form, "until")),
                text("what", "需要补正的事项", "一次写全，只能告知一次；会写入补正告知书"),
                field("until", Kind.DAY, "补正的最后一天", "要合理"));
        add(
                OfficeStep.CloseUncorrected.class,
                form -> new OfficeStep.CloseUncorrected(form.value("note")),
                text("note", "为什么认为没有正当理由"));
        add(
                ExtensionStep.AskExtension.class,
                form -> new ExtensionStep.AskExtension(number(form, "days"), form.value("reason")),
                field("days", Kind.NUMBER, "延长几个工作日", "最多 20 个，只能延长一次"),
                text("reason", REASON));
        add(
                ExtensionStep.ApproveExtension.class,
                form -> new ExtensionStep.ApproveExtension(number(form, "days")),
                field("days", Kind.NUMBER, "同意延长几个工作日", "最多 20 个"));
        add(
                ExtensionStep.RefuseExtension.class,
                form -> new ExtensionStep.RefuseExtension(form.value("reason")),
                text("reason", REASON));
        add(
                OfficeStep.AskReasons.class,
                form -> new OfficeStep.AskReasons(form.value("what"), day(form, "until")),
                text("what", "数量、频次怎样明显超过合理范围", "会写入通知书"),
                field("until", Kind.DAY, "说明理由的最后一天", ""));
        add(OfficeStep.GoOnUnexplained.class, form -> new OfficeStep.GoOnUnexplained());
        add(
                OfficeStep.Delay.class,
                form -> new OfficeStep.Delay(day(form, "until"), form.value("reason")),
                field("until", Kind.DAY, "延迟到哪一天答复", "理由合理、无法按期的，定一个合理的日期"),
                text("reason", REASON));
        add(
                OfficeStep.Charge.class,
                form -> new OfficeStep.Charge(
                        FeeBasis.of(form.value("basis")).orElse(null), number(form, "count"), form.value("howToPay")),
                choice(
                        "basis",
                        "计收方式",
                        Arrays.stream(FeeBasis.values())
                                .map(each -> new Field.Option(each.word(), each.label()))
                                .toList()),
                field("count", Kind.NUMBER, "数量", "按件：这个月累计的件数；按量：页数。数额自动计算"),
                text("howToPay", "怎样缴纳"));
        add(OfficeStep.ConfirmPayment.class, form -> new OfficeStep.ConfirmPayment());
        add(OfficeStep.CloseUnpaid.class, form -> new OfficeStep.CloseUnpaid());
        add(
                OfficeStep.Answer.class,
                form -> new OfficeStep.Answer(
                        AnswerKind.of(form.value("kind")).orElse(null),
                        ground(form),
                        form.value("reasons"),
                        form.value("how"),
                        null),
                choice(
                        "kind",
                        "怎样答复",
                        Arrays.stream(AnswerKind.values())
                                .map(each -> new Field.Option(each.word(), each.label()))
                                .toList()),
                choice("ground", "不予公开的依据（不予公开、部分公开才选）", options(Ground.values(), Ground::label)),
                text("reasons", REASON, "不予公开、部分公开、不予提供、不予处理的，写明理由"),
                text(
                        "how",
                        "获取的方式、途径和时间",
                        "提供的文件先在申请页面上传，答复后申请人才能下载；部分公开的，必须有文件。重复申请的，写原来答复的日期、文号和内容；不属于本机关的，写负责公开的机关和联系方式"));
        add(
                OfficeStep.Redirect.class,
                form -> new OfficeStep.Redirect(form.value("reasons")),
                text("reasons", "为什么不作为政府信息公开申请处理", "会写入告知书"),
                choice(
                        "purpose",
                        "怎样转",
                        List.of(
                                new Field.Option("appeal", "登记为信访事项：申诉求决"),
                                new Field.Option("suggestion", "登记为信访事项：建议意见"),
                                new Field.Option(ONLY_TOLD, "不登记，只告知申请人通过相应渠道提出（检举控告选这一项）"))),
                choice("region", "问题属地（登记为信访事项的选）", List.of()),
                text("request", "要求解决什么（登记为信访事项的写）"));
        add(
                OfficeStep.Serve.class,
                form -> new OfficeStep.Serve(day(form, "on"), form.value("way")),
                field("on", Kind.DAY, "申请人收到的日期", "复议、诉讼的期限从这一天起算"),
                field("way", Kind.LINE, "怎样送达的", "例如：挂号信签收、网上下载"));
        add(
                ConsultStep.AskThirdParty.class,
                form -> new ConsultStep.AskThirdParty(form.value("party"), form.value("what")),
                field("party", Kind.LINE, "第三方的姓名或者名称", ""),
                text("what", "拟公开的内容", "会写入征求意见书；不要写申请人的身份"));
        add(
                ConsultStep.ThirdPartyAgrees.class,
                form -> new ConsultStep.ThirdPartyAgrees(form.value("opinion")),
                text("opinion", "意见（可以不填）"));
        add(
                ConsultStep.ThirdPartyObjects.class,
                form -> new ConsultStep.ThirdPartyObjects(form.value("opinion")),
                text("opinion", "不同意的理由"));
        add(ConsultStep.ThirdPartySilent.class, form -> new ConsultStep.ThirdPartySilent());
        add(
                ConsultStep.TellThirdParty.class,
                form -> new ConsultStep.TellThirdParty(form.value("what"), form.value("reasons")),
                text("what", "决定公开的内容"),
                text("reasons", "不公开会对公共利益造成什么重大影响"));
        add(
                ConsultStep.AskCoAuthor.class,
                form -> new ConsultStep.AskCoAuthor(form.value("agency"), form.value("what")),
                field("agency", Kind.LINE, "共同制作的机关", ""),
                text("what", "征求意见的内容"));
        add(
                ConsultStep.CoAuthorAgrees.class,
                form -> new ConsultStep.CoAuthorAgrees(form.value("opinion")),
                text("opinion", "意见（可以不填）"));
        add(
                ConsultStep.CoAuthorObjects.class,
                form -> new ConsultStep.CoAuthorObjects(form.value("opinion")),
                text("opinion", "不同意的理由"));
        add(ConsultStep.CoAuthorSilent.class, form -> new ConsultStep.CoAuthorSilent());
    }

    static boolean known(Class<? extends RequestStep> step) {
        return ALL.containsKey(step);
    }

    static RequestForms of(Class<? extends RequestStep> step) {
        RequestForms form = ALL.get(step);
        if (form == null) {
            throw new IllegalStateException("No form for " + step);
        }
        return form;
    }

    private static void add(Class<? extends RequestStep> step, Function<Form, RequestStep> made, Field... fields) {
        ALL.put(step, new RequestForms(List.of(fields), made));
    }

    private static @Nullable Ground ground(Form form) {
        String chosen = form.value("ground");
        return Arrays.stream(Ground.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** What is no day counts as none. */
    private static @Nullable LocalDate day(Form form, String name) {
        try {
            return LocalDate.parse(form.value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static int number(Form form, String name) {
        String typed = form.value(name);
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
