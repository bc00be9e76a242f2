package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.law.Actor.Bond;
import portal.law.Actor.Role;

/** The words of the API, which never change, and the Chinese ones, which a citizen or an officer reads. */
class VocabularyTest {
    private static <T> void readBack(T[] all, Function<T, String> word, Function<String, Optional<T>> of) {
        assertThat(all)
                .extracting(word)
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each).matches("[a-z]+(-[a-z]+)*"));
        assertThat(all)
                .allSatisfy(each -> assertThat(of.apply(word.apply(each))).contains(each));
        assertThat(of.apply("nonsense")).isEmpty();
    }

    @Test
    void wordsOfTheApiAreReadBack() {
        readBack(Purpose.values(), Purpose::word, Purpose::of);
        readBack(IdType.values(), IdType::word, IdType::of);
        readBack(PriorProcedure.values(), PriorProcedure::word, PriorProcedure::of);
        readBack(PetitionerKind.values(), PetitionerKind::word, PetitionerKind::of);
        readBack(Stage.values(), Stage::word, Stage::of);
        readBack(Route.values(), Route::word, Route::of);
        readBack(Paper.values(), Paper::word, Paper::of);
        readBack(Rating.values(), Rating::word, Rating::of);
        readBack(LegalClock.values(), LegalClock::word, LegalClock::of);
        assertThat(Purpose.of(null)).isEmpty();
        assertThat(LegalClock.of(null)).isEmpty();
    }

    @Test
    void whatIsShownReadsDifferentlyForEach() {
        Stream.of(
                        labels(Purpose.values(), Purpose::plainLabel),
                        labels(Stage.values(), Stage::label),
                        labels(Stage.values(), Stage::plainLabel),
                        labels(IdType.values(), IdType::label),
                        labels(PriorProcedure.values(), PriorProcedure::label),
                        labels(PriorProcedure.values(), PriorProcedure::plainLabel),
                        labels(Paper.values(), Paper::label),
                        labels(LegalClock.values(), LegalClock::label),
                        labels(Message.values(), Message::text),
                        labels(Role.values(), Role::label),
                        labels(Route.values(), Route::body),
                        labels(HandlingStep.SimpleGround.values(), HandlingStep.SimpleGround::label),
                        labels(SideStep.Lapse.values(), SideStep.Lapse::label),
                        labels(Remedy.values(), Remedy::text),
                        labels(Flag.values(), Flag::label))
                .forEach(labels -> assertThat(labels)
                        .doesNotHaveDuplicates()
                        .allSatisfy(each -> assertThat(each.codePoints()).anyMatch(Character::isIdeographic)));
    }

    private static <T> List<String> labels(T[] all, Function<T, String> label) {
        return Arrays.stream(all).map(label).toList();
    }

    @Test
    void termsAreThoseOfTheRegulation() {
        assertThat(labels(Purpose.values(), Purpose::label)).containsExactly("申诉求决", "建议意见", "检举控告");
        assertThat(labels(PetitionerKind.values(), PetitionerKind::label)).containsExactly("个人", "单位");
        assertThat(labels(PetitionerKind.values(), PetitionerKind::nameLabel)).containsExactly("姓名", "单位名称");
        assertThat(labels(Opinion.Outcome.values(), Opinion.Outcome::label)).containsExactly("支持", "解释说明", "不予支持");
        assertThat(labels(AnswerStep.Adoption.values(), AnswerStep.Adoption::label))
                .containsExactly("采纳", "部分采纳", "未采纳");
        assertThat(labels(AnswerStep.Way.values(), AnswerStep.Way::label))
                .containsExactly("网上送达", "当面送达", "邮寄送达", "留置送达");
        assertThat(labels(IntakeStep.Arbiter.values(), IntakeStep.Arbiter::label))
                .containsExactly("共同的上一级机关、单位", "共同的信访工作联席会议");
        assertThat(labels(ReviewOpinion.Result.values(), ReviewOpinion.Result::label))
                .containsExactly("维持原意见", "变更原意见", "撤销原意见，责令重新办理");
        assertThat(labels(Remedy.values(), Remedy::label)).containsExactly("请求复查", "请求复核", "申请行政复议", "提起行政诉讼");
        assertThat(labels(Rating.values(), Rating::label)).containsExactly("满意", "基本满意", "不满意");
        assertThat(labels(Route.values(), Route::label))
                .containsExactly("诉讼、检察或者公安程序", "仲裁", "党员申诉、申请复审", "行政复议、裁决、确认、许可、处罚等行政程序", "依法履行职责", "信访程序");
    }

    @Test
    void theSixRoutesAreNumberedAsInArticle31AndTheLastTwoAreHandledHere() {
        assertThat(Route.values()).extracting(Route::item).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Route.values()).filteredOn(Route::handledHere).containsExactly(Route.DUTY, Route.PETITION);
    }

    @Test
    void onlyAccusationsAreSecretAndOnlyACreditCodeIsAnOrganizations() {
        assertThat(Purpose.values()).filteredOn(Purpose::secret).containsExactly(Purpose.ACCUSATION);
        assertThat(IdType.values()).filteredOn(IdType::organization).containsExactly(IdType.CREDIT_CODE);
    }

    @Test
    void aPaperHasAMarkOfItsOwnInItsNumberAndAReceiptThePetitionsNumber() {
        assertThat(Paper.RECEIPT.mark()).isEmpty();
        assertThat(Paper.OPINION.mark()).isEqualTo("处");
        assertThat(Paper.values()).extracting(Paper::mark).doesNotHaveDuplicates();
    }

    @Test
    void lettersBetweenAgenciesAreNotForTheCitizen() {
        assertThat(Paper.values())
                .filteredOn(paper -> !paper.forCitizen())
                .containsExactly(Paper.TRANSFER_LETTER, Paper.ASSIGNMENT_LETTER, Paper.SUPERVISION_LETTER);
    }

    @Test
    void theOfficeActsOnItsRegisterAndAnAgencyOnWhatItHasInHand() {
        assertThat(List.of(Role.PETITION_OFFICE, Role.CLEARED, Role.SUPERVISOR))
                .extracting(Role::bond)
                .containsOnly(Bond.OFFICE);
        assertThat(List.of(Role.AGENCY, Role.AGENCY_HEAD, Role.REVIEWER))
                .extracting(Role::bond)
                .containsOnly(Bond.HOLDER);
        assertThat(List.of(Role.CITIZEN, Role.PORTAL, Role.LEGAL_ADVISER))
                .extracting(Role::bond)
                .containsOnly(Bond.NONE);
    }

    @Test
    void aStageIsInHandOpenOrWithAnAgency() {
        assertThat(Stage.inHand())
                .containsExactly(
                        Stage.REGISTERED,
                        Stage.PUT_TO_GOVERNMENT,
                        Stage.TRANSFERRED,
                        Stage.OBJECTED,
                        Stage.DISPUTED,
                        Stage.HANDLING,
                        Stage.SUSPENDED);
        assertThat(Stage.open())
                .containsAll(Stage.inHand())
                .contains(Stage.PASSED_ON, Stage.LATE_REVIEW, Stage.REVIEWING)
                .contains(Stage.LATE_FINAL_REVIEW, Stage.FINAL_REVIEWING)
                .hasSize(Stage.inHand().size() + 5);
        assertThat(Stage.withAgency())
                .containsExactly(
                        Stage.TRANSFERRED, Stage.HANDLING, Stage.SUSPENDED, Stage.REVIEWING, Stage.FINAL_REVIEWING);
    }

    @Test
    void whatAgenciesOweEachOtherIsNotToldToTheCitizen() {
        assertThat(LegalClock.values())
                .filteredOn(clock -> !clock.citizens())
                .containsExactly(LegalClock.OBJECTION, LegalClock.REPORT, LegalClock.SUPERVISION);
    }

    @Test
    void aRemedyHasTheTermThatItsSentenceNames() {
        assertThat(Remedy.REVIEW.text()).contains(Remedy.REVIEW.term().text());
        assertThat(Remedy.FINAL_REVIEW.text())
                .contains(Remedy.FINAL_REVIEW.term().text());
        assertThat(Remedy.RECONSIDERATION.text())
                .contains(Remedy.RECONSIDERATION.term().text());
        assertThat(Remedy.LAWSUIT.term().text()).isEqualTo("6个月");
    }

    @Test
    void aStepHasAWordForTheHistory() {
        assertThat(Step.word(ReviewStep.AskReview.class)).isEqualTo("ask-review");
        assertThat(Step.word(IntakeStep.Transfer.class)).isEqualTo("transfer");
    }
}
