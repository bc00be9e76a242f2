package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.OFFICE;
import static portal.petition.Course.handled;
import static portal.petition.Course.registered;
import static portal.petition.Course.transferred;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Source;
import portal.testing.Steps;

/** How the table is written and read: a line, what is offered, what is told, and why something is not possible. */
class TableTest {
    private static List<String> offered(Course course, Actor by) {
        return Procedure.open(course.petition(), by, course.day()).stream()
                .map(move -> move.words().term())
                .toList();
    }

    @Test
    void aLineIsWrittenAsItReads() {
        Move line = Line.at(Stage.REGISTERED, IntakeStep.Transfer.class)
                .of(Purpose.APPEAL)
                .into(Purpose.SUGGESTION)
                .by(Role.PETITION_OFFICE)
                .to(Stage.TRANSFERRED)
                .when(Condition.NOT_SIMPLE)
                .starts(LegalClock.NOTICE)
                .stops(LegalClock.SORTING)
                .issues(Paper.TRANSFER_LETTER)
                .tells(Message.TRANSFERRED)
                .says("已经转送", "转送", "办理单位告知", Source.petitionRegulation(22));
        assertThat(line.from()).containsExactly(Stage.REGISTERED);
        assertThat(line.step()).isEqualTo(IntakeStep.Transfer.class);
        assertThat(line.purposes()).containsExactly(Purpose.APPEAL);
        assertThat(line.into()).containsExactly(Purpose.SUGGESTION);
        assertThat(line.who()).containsExactly(Role.PETITION_OFFICE);
        assertThat(line.to()).contains(Stage.TRANSFERRED);
        assertThat(line.conditions()).containsExactly(Condition.NOT_SIMPLE);
        assertThat(line.starts()).containsExactly(LegalClock.NOTICE);
        assertThat(line.stops()).containsExactly(LegalClock.SORTING);
        assertThat(line.paper()).contains(Paper.TRANSFER_LETTER);
        assertThat(line.message()).contains(Message.TRANSFERRED);
        assertThat(line.words()).isEqualTo(new Move.Words("已经转送", "转送", "办理单位告知"));
        assertThat(line.source().article()).isEqualTo(22);
        assertThat(line.shown()).isTrue();
    }

    @Test
    void aLineThatSaysLittleIsOpenToAllLeadsNowhereAndCanEndEveryClock() {
        Move line = Line.at(Stage.open(), SideStep.Recuse.class)
                .by(Role.AGENCY)
                .stopsAll()
                .inside("回避", Source.petitionRegulation(28));
        assertThat(line.from()).isEqualTo(Stage.open());
        assertThat(line.purposes()).containsExactly(Purpose.values());
        assertThat(line.to()).isEmpty();
        assertThat(line.paper()).isEmpty();
        assertThat(line.message()).isEmpty();
        assertThat(line.stops()).containsExactly(LegalClock.values());
        assertThat(line.shown()).as("only the offices see it").isFalse();
    }

    @Test
    void aButtonIsOfferedWhileItsStepCanBeTakenAndEachStepOnce() {
        assertThat(offered(transferred(Purpose.APPEAL), AGENCY))
                .containsExactly("提出异议", "适用简易办理", "受理", "导入法定途径", "回避", "帮扶救助", "请法律顾问提意见", "更正");
        assertThat(offered(transferred(Purpose.APPEAL).on(MONDAY.plusDays(8)), AGENCY))
                .as("the five working days are over")
                .doesNotContain("提出异议");
        assertThat(offered(handled(), AGENCY)).contains("申请延期", "办结").doesNotContain("中止", "提交办结报告");
        assertThat(offered(registered(Purpose.APPEAL), AGENCY)).isEmpty();
        assertThat(offered(registered(Purpose.APPEAL), Actor.CITIZEN)).containsExactly("补充材料", "补充说明", "申请撤回");
    }

    @Test
    void whatOnlyTheStepItselfCanTellDoesNotHideItsButton() {
        assertThat(offered(
                        registered(Purpose.APPEAL)
                                .then(
                                        new SideStep.AskWithdrawal(
                                                MONDAY.atStartOfDay().atOffset(ZoneOffset.UTC)),
                                        Actor.CITIZEN),
                        Actor.PORTAL))
                .containsExactly("撤回");
        assertThat(offered(Course.reviewing(), Course.ABOVE)).contains("复查意见");
    }

    @Test
    void ofSeveralReasonsTheOneThatGotFurthestIsTold() {
        Step byDuty = Steps.accept(Route.DUTY);
        Course simple =
                transferred(Purpose.APPEAL).then(new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR), AGENCY);
        assertThat(simple.notNow(byDuty, AGENCY))
                .as("the simple line asks for the sixth route; the others only that it is not simple")
                .isEqualTo("申诉求决类事项要先定办理途径。");
        Course late = Course.served().on(MONDAY.plusDays(31));
        assertThat(late.then(new ReviewStep.AskReview(Steps.ABOVE, "事实不对。"), Actor.CITIZEN)
                        .stage())
                .isEqualTo(Stage.LATE_REVIEW);
    }

    @Test
    void aStageWithoutStepsSaysSo() {
        Course barred = registered(Purpose.APPEAL).then(new IntakeStep.Bar("复核意见已经作出。"), OFFICE);
        assertThat(barred.notNow(new IntakeStep.Register(), OFFICE))
                .isEqualTo("这件事项的状态是“不再受理”，不能做“登记”；现在可以做的是：帮扶救助、更正、答复督办。");
        Petition closed = new Petition(
                barred.petition().no(),
                Purpose.ACCUSATION,
                Stage.JOINED,
                barred.petition().clocks(),
                barred.facts());
        assertThat(new Course(closed, MONDAY).notNow(new SideStep.AddFile(), Actor.CITIZEN))
                .isEqualTo("这件事项的状态是“已并入”，不能做“补充材料”；现在可以做的是：更正。");
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw,WITHDRAWN,撤回",
        "withdraw,CONCLUDED,撤回复查请求",
        "withdraw,REVIEWED,撤回复核请求",
        "admit-late,REVIEWING,接受逾期请求",
        "conclude-review,REVIEWED,复查意见",
        "conclude-review,HANDLING,撤销重办",
        "ask-review,LATE_REVIEW,逾期请求复查",
        "serve,REVIEWED,送达",
        "ask-extension,HANDLING,申请延期",
        "ask-extension,CONCLUDED,申请延期"
    })
    void aStepOfTheHistoryIsToldByTheLineThatLedWhereItStoodAfterwards(String step, Stage stage, String term) {
        assertThat(Procedure.told(step, stage, Purpose.APPEAL))
                .hasValueSatisfying(move -> assertThat(move.words().term()).isEqualTo(term));
    }

    @Test
    void theSameStepIsToldInTheWordsOfItsKindOfPetition() {
        assertThat(plain("accept", Stage.HANDLING, Purpose.APPEAL)).contains("办理单位已经收到并开始办理");
        assertThat(plain("accept", Stage.HANDLING, Purpose.SUGGESTION)).contains("办理单位已经收到您的建议");
        assertThat(plain("register", Stage.REGISTERED, Purpose.ACCUSATION)).contains("您的来件已经登记");
        assertThat(plain("accept", Stage.HANDLING, Purpose.ACCUSATION)).isEmpty();
        assertThat(plain("no-such-step", Stage.HANDLING, Purpose.APPEAL)).isEmpty();
        assertThat(Procedure.told("serve", Stage.REVIEWED, Purpose.APPEAL)
                        .orElseThrow()
                        .source()
                        .article())
                .isEqualTo(36);
        assertThat(Procedure.told("serve", Stage.CONCLUDED, Purpose.APPEAL)
                        .orElseThrow()
                        .source()
                        .article())
                .isEqualTo(35);
    }

    private static Optional<String> plain(String step, Stage stage, Purpose purpose) {
        return Procedure.told(step, stage, purpose).map(move -> move.words().plain());
    }

    @Test
    void whatHappenedLastIsToldByTheFirstLineThatLeadsThere() {
        assertThat(Procedure.ledTo(Stage.TRANSFERRED, Purpose.APPEAL)
                        .orElseThrow()
                        .words()
                        .term())
                .isEqualTo("转送");
        assertThat(Procedure.ledTo(Stage.CONCLUDED, Purpose.SUGGESTION)
                        .orElseThrow()
                        .words()
                        .term())
                .isEqualTo("答复");
        assertThat(Procedure.ledTo(Stage.RECEIVED, Purpose.APPEAL)).isEmpty();
    }
}
