package portal.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.AnswerKind;
import portal.inforequest.ConsultStep;
import portal.inforequest.Ground;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestClock;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.law.Deadline;
import portal.law.Source;
import portal.petition.PetitionNo;

/** The words of every paper of a request, from what the step said and what was asked. */
@ApplicationScoped
class RequestWords {
    private static final String OBLIGED = "特此告知。";

    private final SiteConfig site;
    private final RequestReplay replay;

    RequestWords(SiteConfig site, RequestReplay replay) {
        this.site = site;
        this.replay = replay;
    }

    OfficialPaper of(RequestFile file, RequestFile.Issued paper) {
        RequestStep step = file.line(paper.seq()).step();
        return switch (paper.kind()) {
            case RECEIPT -> receipt(file, null);
            case CORRECTION_NOTICE -> correction(file, paper, said(OfficeStep.AskCorrection.class, step));
            case EXTENSION_NOTICE -> extension(file, paper, said(OfficeStep.ApproveExtension.class, step));
            case THIRD_PARTY_INQUIRY -> thirdParty(file, paper, said(ConsultStep.AskThirdParty.class, step));
            case THIRD_PARTY_NOTICE -> toldThirdParty(file, paper, said(ConsultStep.TellThirdParty.class, step));
            case CO_AUTHOR_INQUIRY -> coAuthor(file, paper, said(ConsultStep.AskCoAuthor.class, step));
            case REASONS_REQUEST -> reasons(file, paper, said(OfficeStep.AskReasons.class, step));
            case DELAY_NOTICE -> delay(file, paper, said(OfficeStep.Delay.class, step));
            case FEE_NOTICE -> fee(file, paper, said(OfficeStep.Charge.class, step));
            case CLOSING_NOTICE -> closing(file, paper, Objects.requireNonNull(step));
            case REDIRECT_NOTICE -> redirect(file, paper, said(OfficeStep.Redirect.class, step));
            case ANSWER -> answer(file, paper, said(OfficeStep.Answer.class, step));
        };
    }

    /** With the code only right after filing. */
    OfficialPaper receipt(RequestFile file, @Nullable String code) {
        RequestFile.Issued paper = file.papers().get(0);
        InfoRequest registered = replay.after(file, 1);
        return paper(
                file,
                paper,
                paper.kind().label(),
                file.name(),
                Section.of(
                        "",
                        "您于" + ChineseDate.date(file.held().submittedOn()) + "通过"
                                + registered.facts().channel().label() + "提交的政府信息公开申请已经登记。"),
                asked(file),
                Section.of("获取信息的方式", file.held().delivery().label()),
                Section.of("接下来", file.line(1).told().words().next() + "。", counted(registered, RequestClock.ANSWER)),
                Section.of(
                        "查询",
                        code == null ? "" : "查询码：" + code + "。请妥善保管，不要告诉不相干的人。",
                        "凭编号和查询码可以在网上查看进度：" + site.baseUrl() + "/disclosure/requests/track"));
    }

    private OfficialPaper correction(RequestFile file, RequestFile.Issued paper, OfficeStep.AskCorrection step) {
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "经审查，申请内容不明确。根据"
                                + Source.disclosureRegulation(30).basis() + "，请补正："),
                Section.of("需要补正的事项", step.what()),
                Section.of(
                        "补正的期限",
                        "请于" + day(step.until()) + "前补正。答复期限自本机关收到补正的申请之日起计算。",
                        "无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。"),
                Section.of("补正的方式", "可以在网上凭编号和查询码补正，也可以书面寄送或者当面提交。"),
                Section.of("", OBLIGED));
    }

    private OfficialPaper extension(RequestFile file, RequestFile.Issued paper, OfficeStep.ApproveExtension step) {
        InfoRequest after = replay.after(file, paper.seq());
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "因不能在法定期限内答复，根据"
                                + Source.disclosureRegulation(33, 2).basis() + "，经本机关政府信息公开工作机构负责人同意，答复期限延长"
                                + step.days() + "个工作日。",
                        counted(after, RequestClock.ANSWER)),
                Section.of("", OBLIGED));
    }

    private OfficialPaper thirdParty(RequestFile file, RequestFile.Issued paper, ConsultStep.AskThirdParty step) {
        return paper(
                file,
                paper,
                paper.kind().label(),
                step.party(),
                Section.of(
                        "",
                        "本机关收到政府信息公开申请，所申请公开的政府信息涉及你（单位）。根据"
                                + Source.disclosureRegulation(32).basis() + "，现征求你（单位）的意见："),
                Section.of("拟公开的内容", step.what()),
                Section.of("提出意见的期限", "请自收到本意见书之日起15个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。", "逾期未提出意见的，由本机关依照条例的规定决定是否公开。"));
    }

    private OfficialPaper toldThirdParty(RequestFile file, RequestFile.Issued paper, ConsultStep.TellThirdParty step) {
        String party = file.course().stream()
                .filter(line -> line.seq() < paper.seq())
                .flatMap(line -> line.step() instanceof ConsultStep.AskThirdParty asked
                        ? Optional.of(asked.party()).stream()
                        : Optional.<String>empty().stream())
                .reduce("", (before, now) -> now);
        return paper(
                file,
                paper,
                paper.kind().label(),
                party,
                Section.of(
                        "",
                        "就有关政府信息是否公开，本机关曾征求你（单位）的意见。本机关认为不公开可能对公共利益造成重大影响，根据"
                                + Source.disclosureRegulation(32).basis() + "，决定予以公开。"),
                Section.of("决定公开的政府信息内容", step.what()),
                Section.of("理由", step.reasons()),
                Section.of("", "如对本决定不服，可以依法申请行政复议或者提起行政诉讼。"));
    }

    private OfficialPaper coAuthor(RequestFile file, RequestFile.Issued paper, ConsultStep.AskCoAuthor step) {
        return paper(
                file,
                paper,
                paper.kind().label(),
                step.agency(),
                Section.of(
                        "",
                        "本机关收到政府信息公开申请，所申请公开的政府信息由本机关与贵单位共同制作。根据"
                                + Source.disclosureRegulation(34).basis() + "，现征求贵单位的意见："),
                Section.of("征求意见的内容", step.what()),
                Section.of("提出意见的期限", "请自收到本函之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。"));
    }

    private OfficialPaper reasons(RequestFile file, RequestFile.Issued paper, OfficeStep.AskReasons step) {
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "申请公开政府信息的数量、频次明显超过合理范围。根据"
                                + Source.disclosureRegulation(35).basis() + "，请说明理由。"),
                Section.of("有关情况", step.what()),
                Section.of("说明理由的期限", "请于" + day(step.until()) + "前说明。理由不合理的，本机关不予处理；理由合理的，继续办理。"));
    }

    private OfficialPaper delay(RequestFile file, RequestFile.Issued paper, OfficeStep.Delay step) {
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "您说明的理由合理，但无法在法定期限内答复。根据"
                                + Source.disclosureRegulation(35).basis() + "，确定延迟至" + day(step.until()) + "前答复。"),
                Section.of("延迟答复的理由", step.reason()),
                Section.of("", OBLIGED));
    }

    private OfficialPaper fee(RequestFile file, RequestFile.Issued paper, OfficeStep.Charge step) {
        String basis = Objects.requireNonNull(step.basis()).label();
        InfoRequest after = replay.after(file, paper.seq());
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "申请公开政府信息的数量、频次明显超过合理范围。根据"
                                + Source.disclosureRegulation(42).basis()
                                + "和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），决定收取信息处理费。"),
                Section.of(
                        "标准和数额",
                        basis + "计收，共 " + step.count() + " " + step.basis().unit() + "，应缴 " + step.fee() + " 元。"),
                Section.of("缴纳方式", step.howToPay()),
                Section.of("缴纳期限", counted(after, RequestClock.FEE), "逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请；缴纳以后，答复期限重新计算。"));
    }

    private OfficialPaper closing(RequestFile file, RequestFile.Issued paper, RequestStep step) {
        boolean uncorrected = step instanceof OfficeStep.CloseUncorrected;
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file)
                                + (uncorrected
                                        ? "本机关已告知补正，您无正当理由逾期没有补正。根据"
                                                + Source.disclosureRegulation(30)
                                                        .basis()
                                        : "本机关已通知缴纳信息处理费，您逾期没有缴纳。根据"
                                                + Source.disclosureRegulation(42)
                                                        .basis() + "和有关收费办法")
                                + "，视为放弃申请，本机关不再处理该政府信息公开申请。"),
                Section.of("", "仍然需要有关政府信息的，可以重新提出申请。"),
                Section.of("救济途径", AnswerKind.NOT_EXISTING.remedy()));
    }

    private OfficialPaper redirect(RequestFile file, RequestFile.Issued paper, OfficeStep.Redirect step) {
        Long petition = file.held().petition();
        return toApplicant(
                file,
                paper,
                Section.of(
                        "",
                        opening(file) + "经审查，您是以政府信息公开申请的形式进行信访、投诉、举报等活动。根据"
                                + Source.disclosureRegulation(39).basis() + "，不作为政府信息公开申请处理。"),
                Section.of("理由", step.reasons()),
                Section.of(
                        "办理渠道",
                        petition == null
                                ? "请通过相应渠道提出。"
                                : "您反映的事情已经按信访事项登记，信访编号 "
                                        + new PetitionNo(Long.toString(petition)).display()
                                        + "。查询码请在网上用登记的手机重新获取："
                                        + site.baseUrl() + "/petitions/track/code"),
                Section.of("救济途径", AnswerKind.NOT_EXISTING.remedy()));
    }

    private OfficialPaper answer(RequestFile file, RequestFile.Issued paper, OfficeStep.Answer step) {
        AnswerKind kind = Objects.requireNonNull(step.kind());
        Ground ground = step.ground();
        List<Section> sections = new ArrayList<>(List.of(
                Section.of("", opening(file) + "经审查，根据" + kind.source().basis() + "，答复如下："),
                Section.of(
                        "答复",
                        sentence(kind)
                                + (ground == null
                                        ? ""
                                        : "依据：" + ground.source().basis() + "（" + ground.label() + "）。")),
                Section.of("理由", step.reasons()),
                Section.of(kind.gives() ? "提供的方式、途径和时间" : "获取的方式、途径和时间", step.how()),
                Section.of("救济途径", kind.remedy())));
        return toApplicant(file, paper, sections.toArray(Section[]::new));
    }

    private static String sentence(AnswerKind kind) {
        return switch (kind) {
            case ALREADY_PUBLIC -> "您申请公开的信息已经主动公开。";
            case GRANTED -> "您申请公开的信息予以公开。";
            case PARTLY_GRANTED -> "您申请公开的信息中含有不应当公开的内容，经区分处理，可以公开的部分予以公开，其余部分不予公开。";
            case REFUSED -> "您申请公开的信息不予公开。";
            case NOT_EXISTING -> "经检索，没有您申请公开的信息，该政府信息不存在。";
            case NOT_OURS -> "您申请公开的信息不属于本机关负责公开。";
            case REPEATED -> "本机关已就您的申请作出过答复，您重复申请公开相同政府信息，不予重复处理。";
            case OTHER_ACCESS -> "您申请公开的信息，有关法律、行政法规对其获取有特别规定，请依照有关规定办理。";
            case NEEDS_MAKING -> "您申请公开的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。";
            case STILL_UNCLEAR -> "您的申请经补正后内容仍不明确，本机关无法提供。";
            case UNREASONABLE -> "您申请公开政府信息的数量、频次明显超过合理范围，申请理由不合理，不予处理。";
            case PUBLICATION -> "您要求提供的是公开出版物，现告知获取的途径。";
            case CONFIRM_AGAIN -> "您要求本机关确认或者重新出具已经获取的信息，不予处理。";
        };
    }

    private OfficialPaper toApplicant(RequestFile file, RequestFile.Issued paper, Section... sections) {
        return paper(file, paper, paper.kind().label(), file.name(), sections);
    }

    private OfficialPaper paper(
            RequestFile file, RequestFile.Issued paper, String title, String addressee, Section... sections) {
        return new OfficialPaper(
                site.name(),
                title,
                paper.number(),
                addressee,
                Arrays.stream(sections)
                        .filter(section -> !section.paragraphs().isEmpty())
                        .toList(),
                List.of(),
                paper.at().toLocalDate(),
                site.sample("name"));
    }

    private static String opening(RequestFile file) {
        LocalDate received = file.held().receivedOn();
        return "您提交的政府信息公开申请（编号" + file.held().request().no().display() + "，申请公开“" + file.title() + "”）"
                + (received == null ? "已经登记。" : "，本机关于" + ChineseDate.date(received) + "收到。");
    }

    private static Section asked(RequestFile file) {
        InfoFiling.Information information = file.information();
        return Section.of(
                "申请公开的信息",
                line("名称：", information.name()),
                line("文号：", information.documentNumber()),
                line("其他特征描述：", information.description()));
    }

    private static String line(String label, @Nullable String text) {
        return text == null ? "" : label + text;
    }

    /** By when, and how it was counted. */
    private static String counted(InfoRequest request, RequestClock clock) {
        Deadline deadline = request.clocks().get(clock);
        return deadline == null
                ? ""
                : deadline.dueOn()
                                .map(last -> clock.label() + "的最后一天是" + ChineseDate.full(last) + "。")
                                .orElse("")
                        + deadline.explanation(clock.event());
    }

    private static String day(@Nullable LocalDate day) {
        return ChineseDate.date(Objects.requireNonNull(day));
    }

    private static <S extends RequestStep> S said(Class<S> type, @Nullable RequestStep step) {
        return type.cast(Objects.requireNonNull(step));
    }
}
