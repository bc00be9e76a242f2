package portal.inforequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

class RequestProcedureTest {
    /** Four whole weeks of work follow; the next holiday is that of 6 April. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static LocalDate due(InfoRequest request, RequestClock clock) {
        Deadline deadline = request.clocks().get(clock);
        assertThat(deadline).as(clock.word()).isNotNull();
        return deadline.dueOn().orElseThrow();
    }

    private static void refused(Runnable step, Reason reason, String says) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail() + refused.faults()).contains(says);
        });
    }

    @Test
    void whatComesOnlineCountsFromTheDayBothSidesConfirmIt() {
        InfoRequest online = Asked.taken(
                Asked.arrived(RequestChannel.ONLINE, MONDAY.minusDays(3)),
                new OfficeStep.Register(),
                MONDAY.minusDays(3));
        assertThat(online.stage()).isEqualTo(RequestStage.SUBMITTED);
        assertThat(online.clocks()).containsOnlyKeys(RequestClock.CONFIRMATION);
        InfoRequest confirmed = Asked.taken(online, new OfficeStep.ConfirmReceipt("电话"), MONDAY);
        assertThat(confirmed.clocks()).containsOnlyKeys(RequestClock.CORRECTION_NOTICE, RequestClock.ANSWER);
        assertThat(due(confirmed, RequestClock.ANSWER)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(due(confirmed, RequestClock.CORRECTION_NOTICE)).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestChannel.class,
            names = {"IN_PERSON", "REGISTERED_MAIL"})
    void whatIsHandedInOrSignedForCountsFromThatDay(RequestChannel channel) {
        InfoRequest request = Asked.taken(Asked.arrived(channel, MONDAY), new OfficeStep.Register(), MONDAY);
        assertThat(request.stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(request.clocks().get(RequestClock.ANSWER).start()).isEqualTo(MONDAY);
    }

    @Test
    void aCorrectionIsAskedForOnceAndTheTimeToAnswerBeginsAnewWithIt() {
        InfoRequest asked = Asked.taken(
                Asked.inHand(MONDAY), new OfficeStep.AskCorrection("哪一年", MONDAY.plusDays(20)), MONDAY.plusDays(3));
        assertThat(asked.clocks()).containsOnlyKeys(RequestClock.CORRECTION);
        assertThat(due(asked, RequestClock.CORRECTION)).isEqualTo(LocalDate.of(2026, 3, 23));
        InfoRequest corrected = Asked.taken(asked, new ApplicantStep.Correct("2025年"), LocalDate.of(2026, 3, 9));
        assertThat(corrected.clocks()).containsOnlyKeys(RequestClock.ANSWER);
        assertThat(corrected.clocks().get(RequestClock.ANSWER).start()).isEqualTo(LocalDate.of(2026, 3, 9));
        refused(
                () -> Asked.taken(
                        corrected, new OfficeStep.AskCorrection("还有", MONDAY.plusDays(30)), LocalDate.of(2026, 3, 10)),
                Reason.NOT_ALLOWED_NOW,
                "一次性");
        assertThat(Asked.taken(corrected, Asked.answer(AnswerKind.STILL_UNCLEAR), LocalDate.of(2026, 3, 10))
                        .stage())
                .isEqualTo(RequestStage.ANSWERED);
    }

    @Test
    void afterSevenWorkingDaysNoCorrectionIsAskedFor() {
        InfoRequest request = Asked.inHand(MONDAY);
        OfficeStep.AskCorrection ask = new OfficeStep.AskCorrection("哪一年", MONDAY.plusDays(30));
        assertThat(Asked.taken(request, ask, LocalDate.of(2026, 3, 11)).stage()).isEqualTo(RequestStage.CORRECTING);
        refused(() -> Asked.taken(request, ask, LocalDate.of(2026, 3, 12)), Reason.NOT_ALLOWED_NOW, "7个工作日");
    }

    @Test
    void whatIsNotCorrectedInTimeIsGivenUpNotBefore() {
        InfoRequest asked =
                Asked.taken(Asked.inHand(MONDAY), new OfficeStep.AskCorrection("哪一年", MONDAY.plusDays(10)), MONDAY);
        OfficeStep.CloseUncorrected close = new OfficeStep.CloseUncorrected("没有正当理由");
        refused(() -> Asked.taken(asked, close, MONDAY.plusDays(10)), Reason.NOT_ALLOWED_NOW, "还没有过");
        InfoRequest closed = Asked.taken(asked, close, MONDAY.plusDays(11));
        assertThat(closed.stage()).isEqualTo(RequestStage.ABANDONED);
        assertThat(closed.clocks()).isEmpty();
        assertThat(Asked.taken(asked, new ApplicantStep.Correct("迟了几天，住院"), MONDAY.plusDays(12))
                        .stage())
                .isEqualTo(RequestStage.IN_HAND);
    }

    @Test
    void anExtensionTakesTheHeadsConsentComesOnceAndFollowsWithoutABreak() {
        InfoRequest asked =
                Asked.taken(Asked.inHand(MONDAY), new ExtensionStep.AskExtension(20, "查档"), MONDAY.plusDays(1));
        assertThat(due(asked, RequestClock.ANSWER)).isEqualTo(LocalDate.of(2026, 3, 30));
        refused(
                () -> asked.after(
                        new ExtensionStep.ApproveExtension(20), Asked.OFFICER, MONDAY.plusDays(2), Asked.RECKONING),
                Reason.FORBIDDEN,
                "不由您来做");
        InfoRequest extended = Asked.taken(asked, new ExtensionStep.ApproveExtension(20), MONDAY.plusDays(2));
        assertThat(due(extended, RequestClock.ANSWER)).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(extended.clocks().get(RequestClock.ANSWER).explanation("收到申请"))
                .contains("接着再数延长的 20 个工作日");
        refused(
                () -> Asked.taken(extended, new ExtensionStep.AskExtension(5, "再"), MONDAY.plusDays(3)),
                Reason.NOT_ALLOWED_NOW,
                "已经延长一次");
        refused(
                () -> Asked.taken(Asked.inHand(MONDAY), new ExtensionStep.AskExtension(21, "查档"), MONDAY),
                Reason.INVALID,
                "1 到 20 个工作日");
        refused(
                () -> Asked.taken(
                        Asked.inHand(MONDAY), new ExtensionStep.AskExtension(20, "查档"), LocalDate.of(2026, 3, 31)),
                Reason.NOT_ALLOWED_NOW,
                "期限已经过了");
    }

    @Test
    void theTimeOfAConsultationIsNotCounted() {
        InfoRequest asked =
                Asked.taken(Asked.inHand(MONDAY), new ConsultStep.AskThirdParty("某公司", "合同"), LocalDate.of(2026, 3, 4));
        assertThat(asked.stands(RequestClock.ANSWER)).isTrue();
        assertThat(due(asked, RequestClock.THIRD_PARTY)).isEqualTo(LocalDate.of(2026, 3, 25));
        InfoRequest heard = Asked.taken(asked, new ConsultStep.ThirdPartyObjects("商业秘密"), LocalDate.of(2026, 3, 11));
        assertThat(heard.stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(heard.stands(RequestClock.ANSWER)).isFalse();
        // the fifth to the eleventh, five worked days: 30 March becomes 7 April, the 6th being a holiday
        assertThat(due(heard, RequestClock.ANSWER)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(heard.clocks().get(RequestClock.ANSWER).explanation("收到申请")).contains("5 个工作日依法不计入");
    }

    @Test
    void twoConsultationsAtOnceStopTheClockForTheirUnion() {
        InfoRequest first =
                Asked.taken(Asked.inHand(MONDAY), new ConsultStep.AskThirdParty("某公司", "合同"), LocalDate.of(2026, 3, 4));
        InfoRequest both = Asked.taken(first, new ConsultStep.AskCoAuthor("某局", "联合发文"), LocalDate.of(2026, 3, 6));
        InfoRequest one = Asked.taken(both, new ConsultStep.ThirdPartyAgrees(""), LocalDate.of(2026, 3, 9));
        assertThat(one.stage()).isEqualTo(RequestStage.CONSULTING);
        assertThat(one.clocks().get(RequestClock.ANSWER).pausedUnits()).isZero();
        InfoRequest none = Asked.taken(one, new ConsultStep.CoAuthorAgrees(""), LocalDate.of(2026, 3, 11));
        assertThat(none.stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(none.clocks().get(RequestClock.ANSWER).pausedUnits()).isEqualTo(5);
    }

    @Test
    void silenceOfAThirdPartyLeavesTheDecisionToTheAgencyThatOfACoAuthorIsConsent() {
        InfoRequest third = Asked.taken(Asked.inHand(MONDAY), new ConsultStep.AskThirdParty("某公司", "合同"), MONDAY);
        refused(
                () -> Asked.taken(third, new ConsultStep.ThirdPartySilent(), LocalDate.of(2026, 3, 23)),
                Reason.NOT_ALLOWED_NOW,
                "15个工作日还没有过");
        InfoRequest silent = Asked.taken(third, new ConsultStep.ThirdPartySilent(), LocalDate.of(2026, 3, 24));
        assertThat(silent.facts().marks())
                .contains(RequestMark.THIRD_PARTY_SILENT)
                .doesNotContain(RequestMark.THIRD_PARTY_AGREED, RequestMark.THIRD_PARTY_WAITS);
        InfoRequest co = Asked.taken(Asked.inHand(MONDAY), new ConsultStep.AskCoAuthor("某局", "发文"), MONDAY);
        InfoRequest agreed = Asked.taken(co, new ConsultStep.CoAuthorSilent(), LocalDate.of(2026, 3, 24));
        assertThat(agreed.facts().marks()).containsExactly(RequestMark.CO_AUTHOR_AGREED);
    }

    @Test
    void againstAThirdPartysObjectionItIsDisclosedOnlyAfterTellingThemWhy() {
        InfoRequest asked = Asked.taken(Asked.inHand(MONDAY), new ConsultStep.AskThirdParty("某公司", "合同"), MONDAY);
        InfoRequest objected = Asked.taken(asked, new ConsultStep.ThirdPartyObjects("商业秘密"), MONDAY.plusDays(1));
        refused(
                () -> Asked.taken(objected, Asked.answer(AnswerKind.GRANTED), MONDAY.plusDays(1)),
                Reason.INVALID,
                "先书面告知第三方");
        InfoRequest told = Asked.taken(objected, new ConsultStep.TellThirdParty("金额", "公共利益"), MONDAY.plusDays(1));
        assertThat(Asked.taken(told, Asked.answer(AnswerKind.GRANTED), MONDAY.plusDays(1))
                        .stage())
                .isEqualTo(RequestStage.ANSWERED);
        assertThat(Asked.taken(objected, Asked.answer(AnswerKind.PARTLY_GRANTED), MONDAY.plusDays(1))
                        .stage())
                .isEqualTo(RequestStage.ANSWERED);
    }

    @Test
    void anUnusualVolumeIsExplainedBeforeItIsDelayedOrNotHandled() {
        InfoRequest request = Asked.inHand(MONDAY);
        refused(
                () -> Asked.taken(request, Asked.answer(AnswerKind.UNREASONABLE), MONDAY),
                Reason.INVALID,
                "还没有要求申请人说明理由");
        OfficeStep.Delay delay = new OfficeStep.Delay(MONDAY.plusDays(90), "数量大");
        refused(() -> Asked.taken(request, delay, MONDAY), Reason.NOT_ALLOWED_NOW, "说明了合理的理由");
        InfoRequest asked = Asked.taken(request, new OfficeStep.AskReasons("四十件", MONDAY.plusDays(10)), MONDAY);
        assertThat(asked.clocks()).containsKeys(RequestClock.ANSWER, RequestClock.EXPLANATION);
        InfoRequest explained = Asked.taken(asked, new ApplicantStep.Explain("课题"), MONDAY.plusDays(1));
        InfoRequest delayed = Asked.taken(explained, delay, MONDAY.plusDays(2));
        assertThat(delayed.clocks()).containsKey(RequestClock.DELAYED).doesNotContainKey(RequestClock.ANSWER);
        assertThat(due(delayed, RequestClock.DELAYED)).isEqualTo(MONDAY.plusDays(90));
        InfoRequest unexplained = Asked.taken(asked, new OfficeStep.GoOnUnexplained(), MONDAY.plusDays(11));
        assertThat(Asked.taken(unexplained, Asked.answer(AnswerKind.UNREASONABLE), MONDAY.plusDays(11))
                        .stage())
                .isEqualTo(RequestStage.ANSWERED);
    }

    @Test
    void aFeeStopsTheClockWhichBeginsAnewOncePaid() {
        InfoRequest charged =
                Asked.taken(Asked.inHand(MONDAY), new OfficeStep.Charge(FeeBasis.PAGES, 101, "窗口"), MONDAY.plusDays(1));
        assertThat(charged.clocks()).containsOnlyKeys(RequestClock.FEE);
        InfoRequest paid = Asked.taken(charged, new OfficeStep.ConfirmPayment(), MONDAY.plusDays(7));
        assertThat(paid.clocks()).containsOnlyKeys(RequestClock.ANSWER);
        assertThat(paid.clocks().get(RequestClock.ANSWER).start()).isEqualTo(MONDAY.plusDays(7));
        refused(
                () -> Asked.taken(charged, new OfficeStep.CloseUnpaid(), MONDAY.plusDays(7)),
                Reason.NOT_ALLOWED_NOW,
                "还没有过");
        assertThat(Asked.taken(charged, new OfficeStep.CloseUnpaid(), MONDAY.plusDays(60))
                        .stage())
                .isEqualTo(RequestStage.ABANDONED);
        refused(
                () -> Asked.taken(Asked.inHand(MONDAY), new OfficeStep.Charge(FeeBasis.PAGES, 30, "窗口"), MONDAY),
                Reason.INVALID,
                "还不收费");
    }

    @Test
    void feesAreThoseOfTheTwoTables() {
        assertThat(List.of(0, 10, 11, 30, 31, 40, 41).stream().map(FeeBasis.REQUESTS::fee))
                .containsExactly(0L, 0L, 100L, 2000L, 2200L, 4000L, 4300L);
        assertThat(List.of(0, 30, 31, 100, 101, 200, 201).stream().map(FeeBasis.PAGES::fee))
                .containsExactly(0L, 0L, 10L, 700L, 720L, 2700L, 2740L);
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void everyAnswerHasItsLineInTheReportAndNamesReconsiderationFirst(AnswerKind kind) {
        assertThat(kind.remedy()).contains("60日内").containsSubsequence("行政复议", "行政诉讼");
        assertThat(kind.remedy().contains("应当先"))
                .isEqualTo(kind == AnswerKind.REFUSED || kind == AnswerKind.PARTLY_GRANTED);
        assertThat(Asked.answer(kind).line()).isPresent();
        assertThat(new OfficeStep.Answer(kind, null, "", "", null)
                        .faults(Asked.inHand(MONDAY).facts()))
                .isNotEmpty();
    }

    @Test
    void whatIsDisclosedInPartNamesGroundReasonsAndWayAndARepetitionTheEarlierAnswer() {
        RequestFacts facts = Asked.inHand(MONDAY).facts();
        assertThat(pointers(new OfficeStep.Answer(AnswerKind.PARTLY_GRANTED, null, "", "", null), facts))
                .containsExactly("/ground", "/reasons", "/how");
        assertThat(pointers(new OfficeStep.Answer(AnswerKind.REFUSED, null, "", "", null), facts))
                .containsExactly("/ground", "/reasons");
        assertThat(pointers(new OfficeStep.Answer(AnswerKind.REPEATED, null, "", "", null), facts))
                .containsExactly("/reasons", "/how");
        assertThat(Asked.answer(AnswerKind.REPEATED).faults(facts)).isEmpty();
    }

    @Test
    void whatIsDisclosedInPartIsGivenOutWithTheAnswerAndWhatIsDisclosedIsAtLeastSaidWhereToFind() {
        RequestFacts facts = Asked.inHand(MONDAY).facts();
        OfficeStep.Answer part = Asked.answer(AnswerKind.PARTLY_GRANTED);
        refused(
                () -> Asked.taken(Asked.inHand(MONDAY), part.giving(List.of()), MONDAY),
                Reason.INVALID,
                "把可以公开的部分提供给申请人");
        assertThat(part.giving(List.of("纪要.pdf")).faults(facts)).isEmpty();
        assertThat(Asked.answer(AnswerKind.GRANTED).giving(List.of()).faults(facts))
                .isEmpty();
        assertThat(pointers(new OfficeStep.Answer(AnswerKind.GRANTED, null, "", "", List.of("纪要.pdf")), facts))
                .containsExactly("/how");
        assertThat(Asked.answer(AnswerKind.REFUSED).giving(List.of("纪要.pdf")).given())
                .isEmpty();
    }

    @Test
    void anAnswerFromBeforeFilesWereRecordedStands() {
        OfficeStep.Answer old = new OfficeStep.Answer(AnswerKind.PARTLY_GRANTED, Ground.PROCESS, "理由", "下载", null);
        assertThat(Asked.taken(Asked.inHand(MONDAY), old, MONDAY).stage()).isEqualTo(RequestStage.ANSWERED);
    }

    private static List<String> pointers(OfficeStep.Answer answer, RequestFacts facts) {
        return answer.faults(facts).stream().map(Fault::pointer).toList();
    }

    @Test
    void everyGroundOfARefusalHasItsOwnLineInTheReport() {
        Set<ReportLine> lines = EnumSet.noneOf(ReportLine.class);
        for (Ground ground : Ground.values()) {
            lines.add(new OfficeStep.Answer(AnswerKind.REFUSED, ground, "理由", "", null)
                    .line()
                    .orElseThrow());
        }
        assertThat(lines).hasSameSizeAs(Ground.values());
    }

    @Test
    void remediesRunFromTheDayTheAnswerWasHad() {
        InfoRequest answered = Asked.taken(Asked.inHand(MONDAY), Asked.answer(AnswerKind.REFUSED), MONDAY);
        assertThat(answered.clocks()).isEmpty();
        InfoRequest served = Asked.taken(answered, new OfficeStep.Serve(MONDAY.plusDays(2), "签收"), MONDAY.plusDays(5));
        assertThat(served.clocks().get(RequestClock.RECONSIDERATION).start()).isEqualTo(MONDAY.plusDays(2));
        refused(
                () -> Asked.taken(answered, new OfficeStep.Serve(MONDAY.plusDays(9), "签收"), MONDAY.plusDays(5)),
                Reason.INVALID,
                "不能在今天以后");
    }

    @Test
    void everyStepStandsInTheTableAndInTheSamples() {
        Set<Class<?>> inTable =
                RequestProcedure.table().stream().map(RequestMove::step).collect(Collectors.toSet());
        Set<Class<?>> sampled =
                Asked.steps(MONDAY).stream().map(RequestStep::getClass).collect(Collectors.toSet());
        List<Class<? extends RequestStep>> kinds = RequestStep.kinds().toList();
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void linesForTheSameStepAreToldApartByTheirConditions() {
        for (RequestMove one : RequestProcedure.table()) {
            for (RequestMove other : RequestProcedure.table()) {
                if (one != other && one.step() == other.step() && !Collections.disjoint(one.from(), other.from())) {
                    assertThat(one.conditions()).isNotEqualTo(other.conditions());
                }
            }
        }
    }

    @Test
    void everyLineHasItsTermAndArticleAndWhatIsToldIsShown() {
        assertThat(RequestProcedure.table()).allSatisfy(move -> {
            assertThat(move.words().term()).isNotBlank();
            assertThat(move.source().basis()).startsWith("《");
            assertThat(move.to().isEmpty()
                            || !move.shown()
                            || !move.words().next().isBlank())
                    .isTrue();
            assertThat(move.news().isEmpty() || move.shown()).isTrue();
        });
    }

    @Test
    void whatIsToBeSentNeedsAnAddressThatCanBeOne() {
        RequestFacts facts = Asked.inHand(MONDAY).facts();
        assertThat(new ApplicantStep.ChangeDelivery(Delivery.EMAIL, "zhang@example.com").faults(facts))
                .isEmpty();
        assertThat(new ApplicantStep.ChangeDelivery(Delivery.EMAIL, "zhang@").faults(facts))
                .extracting(Fault::code)
                .containsExactly("text.invalid");
        assertThat(new ApplicantStep.ChangeDelivery(Delivery.EMAIL, " ").faults(facts))
                .extracting(Fault::code)
                .containsExactly("text.missing");
        assertThat(new ApplicantStep.ChangeDelivery(Delivery.POST, "").faults(facts))
                .extracting(Fault::code)
                .containsExactly("text.missing");
        assertThat(new ApplicantStep.ChangeDelivery(null, "").faults(facts))
                .extracting(Fault::pointer)
                .containsExactly("/delivery");
    }
}
