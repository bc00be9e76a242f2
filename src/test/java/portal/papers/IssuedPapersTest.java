package portal.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.law.Actor.Role.AGENCY;
import static portal.law.Actor.Role.AGENCY_HEAD;
import static portal.law.Actor.Role.CLEARED;
import static portal.law.Actor.Role.PETITION_OFFICE;
import static portal.law.Actor.Role.REVIEWER;
import static portal.law.Actor.Role.SUPERVISOR;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.LegalTime;
import portal.casework.Credentials;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.law.ChineseDate;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.petition.AnswerStep;
import portal.petition.Filing;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.Move;
import portal.petition.Opinion;
import portal.petition.Paper;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.testing.Clients;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** The papers that steps issue, read back from their PDF. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class IssuedPapersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CITY = "411000-zf";

    @Inject
    TakeStep steps;

    @Inject
    PaperCopies copies;

    @Inject
    Agencies agencies;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    @BeforeEach
    void onADay() {
        at(DAY);
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    @ParameterizedTest
    @EnumSource(value = Paper.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIPT")
    void everyPaperTellsItsNumberAgencyAndDay(Paper kind) {
        assertThat(Procedure.table().stream().map(Move::paper).flatMap(Optional::stream))
                .as("some step issues it")
                .contains(kind);
        Issued issued = issued(kind);
        assertThat(issued.number()).matches("\\p{IsHan}+" + kind.mark() + "〔2026〕[1-9]\\d*号");
        String name = agencies.byCode(issued.agency()).orElseThrow().name();
        assertThat(issued.text())
                .contains(flat(issued.number()))
                .contains(name + "（印章）" + ChineseDate.date(time.today()))
                .contains("—1—");
    }

    @ParameterizedTest
    @EnumSource(value = Paper.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIPT")
    void theCitizenHasThoseThatAreWrittenToThem(Paper kind) {
        Issued issued = issued(kind);
        Uni<byte[]> copy = copies.by(
                Credentials.code(issued.filed().number(), issued.filed().code(), Clients.fresh()), issued.id());
        boolean listed = Requests.lookup(issued.filed().number(), issued.filed().code())
                .asString()
                .contains("/papers/" + issued.id() + "\"");
        assertThat(listed).isEqualTo(kind.forCitizen());
        if (kind.forCitizen()) {
            assertThat(flat(text(done(copy)))).isEqualTo(issued.text());
        } else {
            assertThatThrownBy(() -> done(copy))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
        }
    }

    @Test
    void aPaperThatDoesNotExistIsNotFoundForOfficersEither() {
        PetitionNo no = no(Requests.file(Filings.appeal()));
        assertThatThrownBy(() -> done(copies.forOfficer(no, 2))).isInstanceOf(Refused.class);
        assertThat(text(done(copies.forOfficer(no, 1)))).contains("信访事项登记回执");
        assertThat(done(copies.readForOfficer(no, 1)).number()).isEqualTo(no.display());
    }

    @Test
    void anAcceptanceSaysByWhichWayAndInWhichTimeItIsHandled() {
        Case matter = appeal();
        at(DAY.plusDays(1));
        matter.office(Steps.transfer());
        at(DAY.plusDays(3));
        matter.agency(
                new HandlingStep.Accept(Optional.of(Route.PETITION), List.of("督促供热公司整改", "退还部分费用"), Optional.empty()));
        assertThat(matter.paper(Paper.ACCEPTANCE_NOTICE))
                .contains("张三：")
                .contains("小区供暖温度长期不达标")
                .contains("2026年3月2日由许昌市信访局登记，于2026年3月3日由许昌市信访局转送")
                .contains("自2026年3月5日起受理")
                .contains("1．督促供热公司整改2．退还部分费用")
                .contains("《信访工作条例》第三十一条第六项")
                .contains("60日内（最迟2026年5月4日）办结");
    }

    @Test
    void whatIsHandledInTheSimpleWayHasTheShortTerm() {
        Case matter =
                appeal().office(Steps.transfer()).agency(new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR));
        matter.agency(Steps.accept(Route.PETITION));
        assertThat(matter.paper(Paper.ACCEPTANCE_NOTICE))
                .contains("《信访事项简易办理办法》简易办理")
                .contains("10个工作日内（最迟2026年3月16日）")
                .doesNotContain("60日");
    }

    @Test
    void anAssignmentNamesTheDayOfTheReport() {
        Case matter =
                appeal().office(new IntakeStep.Assign(Steps.AGENCY, Optional.of(Route.PETITION), DAY.plusDays(40)));
        assertThat(matter.paper(Paper.ASSIGNMENT_LETTER))
                .contains("魏都区住房和城乡建设局：")
                .contains("请于2026年4月11日前反馈办理结果")
                .contains("15日内，书面告知信访人")
                .contains("5个工作日内提出异议");
    }

    @Test
    void anExtensionSaysForHowLongUntilWhenAndWhy() {
        Case matter = accepted(Route.PETITION);
        at(DAY.plusDays(30));
        matter.agency(new HandlingStep.AskExtension(20, "需要鉴定。"));
        matter.by(AGENCY_HEAD, Steps.AGENCY, new HandlingStep.Extend(20, "鉴定机构要到五月才能出具结论。"));
        assertThat(matter.paper(Paper.EXTENSION_NOTICE))
                .contains("原办理期限至2026年5月1日")
                .contains("办理期限延长20日，延长后的期限至2026年5月21日")
                .contains("鉴定机构要到五月才能出具结论。")
                .contains("负责人批准");
    }

    @Test
    void anOpinionAnswersEachRequestAndNamesTheReviewAlone() {
        Case matter = appeal().office(Steps.transfer());
        matter.agency(new HandlingStep.Accept(
                Optional.of(Route.PETITION), List.of("督促供热公司整改", "退还部分费用", "公开道歉"), Optional.empty()));
        at(DAY.plusDays(40));
        matter.agency(new AnswerStep.Conclude(new Opinion(
                List.of(
                        new Opinion.Reply("督促供热公司整改", Opinion.Outcome.UPHELD, "已责令整改。"),
                        new Opinion.Reply("退还部分费用", Opinion.Outcome.EXPLAINED, "没有退费的法律依据。"),
                        new Opinion.Reply("公开道歉", Opinion.Outcome.NOT_UPHELD, "没有事实根据。")),
                "室温低于标准。\n原因是水泵老化。",
                "《城市供热条例》第十条",
                "责令供热公司整改。",
                List.of(Remedy.REVIEW))));
        String text = matter.paper(Paper.OPINION);
        assertThat(text)
                .contains("关于张三信访事项的处理意见书")
                .contains("一、受理情况", "二、投诉请求、事实和理由", "三、查明的事实", "四、对各项请求的答复", "五、依据", "六、处理意见", "七、救济途径")
                .contains("1．请求：督促供热公司整改答复（支持）：已责令整改。")
                .contains("2．请求：退还部分费用答复（解释说明）：没有退费的法律依据。")
                .contains("3．请求：公开道歉答复（不予支持）：没有事实根据。")
                .contains("室温低于标准。原因是水泵老化。")
                .contains("《城市供热条例》第十条")
                .contains("上一级机关、单位是魏都区人民政府");
        assertRemedies(text, Remedy.REVIEW);
    }

    @Test
    void whereADutyWasAskedForReconsiderationComesBeforeTheCourt() {
        Case matter = accepted(Route.DUTY).agency(Steps.conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT));
        assertThat(matter.paper(Paper.ACCEPTANCE_NOTICE)).contains("第三十一条第五项").doesNotContain("60日内（");
        String text = matter.paper(Paper.OPINION);
        assertThat(text).contains("关于张三信访事项的依法履职答复书");
        assertRemedies(text, Remedy.RECONSIDERATION, Remedy.LAWSUIT);
    }

    @Test
    void aReviewNamesTheFinalReviewAndTheFinalReviewNothing() {
        Case matter = reviewed(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW);
        String review = matter.paper(Paper.REVIEW_OPINION);
        assertThat(review)
                .contains("您对魏都区住房和城乡建设局就")
                .contains("信访事项处理意见书（" + matter.number(Paper.OPINION) + "）不服")
                .contains("认定的事实不对。")
                .contains("维持原意见。")
                .contains("上一级机关、单位是许昌市人民政府");
        assertRemedies(review, Remedy.FINAL_REVIEW);
        String last = finallyReviewed(matter).paper(Paper.FINAL_REVIEW_OPINION);
        assertThat(last)
                .contains("复查意见书（" + matter.number(Paper.REVIEW_OPINION) + "）不服")
                .contains("2026年3月4日至2026年3月5日举行了听证")
                .contains("不再受理（《信访工作条例》第三十六条第三款）");
        assertRemedies(last);
    }

    @Test
    void aReviewThatRevokesLeavesNothingToAskFor() {
        String text = reviewed(ReviewOpinion.Result.REVOKED).paper(Paper.REVIEW_OPINION);
        assertThat(text).contains("撤销原意见，责令重新办理。由魏都区住房和城乡建设局重新作出处理意见");
        assertRemedies(text);
    }

    @Test
    void thePaperOfAnAccusationSaysNothingOfIt() {
        Filing filing = Filings.accusation();
        Issued issued = passedAccusation(filing);
        assertThat(issued.number()).contains("密转〔2026〕");
        assertThat(issued.text())
                .contains("许昌市纪委监委：")
                .contains("不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位")
                .doesNotContain("张三", "收受礼金", "某局", "科长");
        byte[] pdf = done(copies.forOfficer(no(issued.filed()), issued.id()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("信访事项转送函 " + issued.number());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aPaperStaysAsItWasWhenTheMatterGoesOn() {
        Case matter = accepted(Route.PETITION);
        String before = matter.paper(Paper.ACCEPTANCE_NOTICE);
        matter.agency(new HandlingStep.AskExtension(30, "需要鉴定。"));
        matter.by(AGENCY_HEAD, Steps.AGENCY, new HandlingStep.Extend(30, "需要鉴定。"));
        matter.agency(Steps.conclude(Remedy.REVIEW));
        at(DAY.plusDays(200));
        assertThat(matter.paper(Paper.ACCEPTANCE_NOTICE)).isEqualTo(before);
    }

    @Test
    void whatAnybodyWroteIsPrintedHarmlessly() {
        String hostile = "<b>{site.name}]]></p> 甲\u202E乙\u0001丙𠮷㛃䶮";
        Case matter = new Case(Requests.file(Filings.with(Filings.appeal(), "title", "<i>{paper.number}&amp;𠮷")));
        matter.office(Steps.transfer());
        matter.agency(new HandlingStep.Accept(Optional.of(Route.PETITION), List.of(hostile), Optional.empty()));
        matter.agency(new AnswerStep.Conclude(new Opinion(
                List.of(new Opinion.Reply(hostile, Opinion.Outcome.UPHELD, hostile)),
                hostile,
                hostile,
                hostile,
                List.of(Remedy.REVIEW))));
        String shown = flat("<b>{site.name}]]></p>甲乙丙𠮷㛃䶮");
        assertThat(matter.paper(Paper.OPINION))
                .contains("“<i>{paper.number}&amp;𠮷”")
                .contains("查明的事实" + shown, "请求：" + shown, "答复（支持）：" + shown, "依据" + shown, "处理意见" + shown);
    }

    private static void assertRemedies(String text, Remedy... open) {
        for (Remedy remedy : Remedy.values()) {
            if (List.of(open).contains(remedy)) {
                assertThat(text).contains(flat(remedy.text()));
            } else {
                assertThat(text).doesNotContain(flat(remedy.text()));
            }
        }
        assertThat(text.contains("救济途径")).isEqualTo(open.length > 0);
    }

    private record Issued(Requests.Receipt filed, int id, String number, String agency, String text) {}

    /** A case that a test leads on. */
    private final class Case {
        private final Requests.Receipt filed;

        Case(Requests.Receipt filed) {
            this.filed = filed;
        }

        Case by(Actor.Role role, String agency, Step step) {
            String name = agencies.byCode(agency).orElseThrow().name();
            done(steps.take(no(filed), step, new TakeStep.By(new Actor(role, name, agency), 7L)));
            return this;
        }

        Case office(Step step) {
            return by(PETITION_OFFICE, Steps.OFFICE, step);
        }

        Case agency(Step step) {
            return by(AGENCY, Steps.AGENCY, step);
        }

        Case citizen(Step step) {
            done(steps.take(no(filed), step, TakeStep.By.CITIZEN));
            return this;
        }

        Issued issued(Paper kind) {
            Row row = done(pool.preparedQuery("select id, number, agency from paper where no = $1 and kind = $2"
                                    + " order by id desc limit 1")
                            .execute(Tuple.of(Long.valueOf(filed.number()), kind.word())))
                    .iterator()
                    .next();
            int id = row.getInteger("id");
            return new Issued(
                    filed,
                    id,
                    row.getString("number"),
                    row.getString("agency"),
                    flat(text(done(copies.forOfficer(no(filed), id)))));
        }

        String paper(Paper kind) {
            return issued(kind).text();
        }

        String number(Paper kind) {
            return issued(kind).number();
        }
    }

    private Issued issued(Paper kind) {
        return switch (kind) {
            case RECEIPT -> throw new IllegalArgumentException("No step issues it");
            case TRANSFER_LETTER -> appeal().office(Steps.transfer()).issued(kind);
            case ASSIGNMENT_LETTER ->
                appeal().office(new IntakeStep.Assign(Steps.AGENCY, Optional.empty(), DAY.plusDays(40)))
                        .issued(kind);
            case DECLINE_NOTICE ->
                appeal().office(new IntakeStep.Decline("魏都区正在办理。")).issued(kind);
            case BAR_NOTICE -> appeal().office(new IntakeStep.Bar("复核意见已经作出。")).issued(kind);
            case ACCEPTANCE_NOTICE -> accepted(Route.PETITION).issued(kind);
            case REDIRECT_NOTICE ->
                appeal().office(Steps.transfer())
                        .agency(new HandlingStep.Redirect(Route.ARBITRATION, "向仲裁委员会申请。"))
                        .issued(kind);
            case EXTENSION_NOTICE ->
                accepted(Route.PETITION)
                        .agency(new HandlingStep.AskExtension(30, "需要鉴定。"))
                        .by(AGENCY_HEAD, Steps.AGENCY, new HandlingStep.Extend(30, "需要鉴定。"))
                        .issued(kind);
            case OPINION ->
                accepted(Route.PETITION).agency(Steps.conclude(Remedy.REVIEW)).issued(kind);
            case SUGGESTION_ANSWER ->
                new Case(Requests.file(Filings.suggestion()))
                        .office(Steps.transfer())
                        .agency(new HandlingStep.Accept(Optional.empty(), List.of("建议增设座椅"), Optional.empty()))
                        .agency(new AnswerStep.AnswerSuggestion(AnswerStep.Adoption.PARTLY_ADOPTED, "明年增设二十处。"))
                        .issued(kind);
            case SETTLEMENT ->
                accepted(Route.PETITION)
                        .agency(new AnswerStep.Settle(true, "月底前修好。"))
                        .issued(kind);
            case REVIEW_OPINION ->
                reviewed(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW).issued(kind);
            case FINAL_REVIEW_OPINION ->
                finallyReviewed(reviewed(ReviewOpinion.Result.CHANGED, Remedy.FINAL_REVIEW))
                        .issued(kind);
            case SUPERVISION_LETTER ->
                accepted(Route.PETITION)
                        .by(
                                SUPERVISOR,
                                Steps.OFFICE,
                                new SideStep.Supervise(SideStep.Lapse.SHIRKED, "请立即办理。", DAY.plusDays(10)))
                        .issued(kind);
        };
    }

    private Case appeal() {
        return new Case(Requests.file(Filings.appeal()));
    }

    private Case accepted(Route route) {
        return appeal().office(Steps.transfer()).agency(Steps.accept(route));
    }

    private Case reviewed(ReviewOpinion.Result result, Remedy... remedies) {
        return accepted(Route.PETITION)
                .agency(Steps.conclude(Remedy.REVIEW))
                .agency(new AnswerStep.Serve(AnswerStep.Way.ONLINE))
                .citizen(new ReviewStep.AskReview(Steps.ABOVE, "认定的事实不对。"))
                .by(REVIEWER, Steps.ABOVE, new ReviewStep.ConcludeReview(Steps.review(result, remedies)));
    }

    private Case finallyReviewed(Case matter) {
        return matter.by(REVIEWER, Steps.ABOVE, new AnswerStep.Serve(AnswerStep.Way.POST))
                .citizen(new ReviewStep.AskFinalReview(CITY, "仍然不服。"))
                .by(REVIEWER, CITY, new HandlingStep.HoldHearing(DAY.plusDays(2), DAY.plusDays(3), "双方到场。"))
                .by(REVIEWER, CITY, new ReviewStep.ConcludeFinalReview(Steps.review(ReviewOpinion.Result.CONFIRMED)));
    }

    private Issued passedAccusation(Filing filing) {
        return new Case(Requests.file(filing))
                .by(CLEARED, Steps.OFFICE, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)))
                .by(CLEARED, Steps.OFFICE, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE))
                .issued(Paper.TRANSFER_LETTER);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static PetitionNo no(Requests.Receipt filed) {
        return new PetitionNo(filed.number());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
