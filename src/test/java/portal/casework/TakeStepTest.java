package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.AnswerStep;
import portal.petition.IntakeStep;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.Purpose;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Stage;
import portal.petition.Step;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Steps;

/** Steps as they are written: what the database holds is what the procedure says, whoever comes first. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TakeStepTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    TakeStep steps;

    @Inject
    CaseColumns rows;

    @Inject
    Reckonings reckonings;

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

    private void at(LocalDate day) {
        time.set(day.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static PetitionNo no(Receipt receipt) {
        return new PetitionNo(receipt.number());
    }

    private static TakeStep.By by(Actor.Role role, String agency) {
        return new TakeStep.By(new Actor(role, role.label(), agency), 7L);
    }

    private static TakeStep.By office() {
        return by(Actor.Role.PETITION_OFFICE, Steps.OFFICE);
    }

    private static TakeStep.By agency() {
        return by(Actor.Role.AGENCY, Steps.AGENCY);
    }

    private Petition stored(PetitionNo no) {
        return done(pool.preparedQuery(
                        "select " + CaseColumns.COLUMNS + " from petition p" + CaseColumns.CLOCKS + " where p.no = $1")
                .execute(Tuple.of(Held.number(no)))
                .map(found -> rows.petition(found.iterator().next())));
    }

    @Test
    void aCaseGoesFromTheRegisterToTheFinalReview() {
        Receipt receipt = Requests.file(Filings.appeal());
        PetitionNo no = no(receipt);
        done(steps.take(no, Steps.transfer(), office()));
        at(DAY.plusDays(3));
        done(steps.take(no, Steps.accept(Route.PETITION), agency()));
        assertThat(stored(no).clocks().get(portal.petition.LegalClock.HANDLING).dueOn())
                .contains(LocalDate.of(2026, 5, 4));
        at(DAY.plusDays(40));
        done(steps.take(no, Steps.conclude(Remedy.REVIEW), agency()));
        done(steps.take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), agency()));
        Requests.lookup(receipt.number(), receipt.code())
                .then()
                .statusCode(200)
                .body("status", is("concluded"))
                .body("deadlines.kind", hasItem("review-request"))
                .body("actions.kind", hasItems("ask-review", "rate"))
                .body("timeline[0].kind", is("serve"))
                .body("timeline.find { it.kind == 'transfer' }.note", is("办理单位：魏都区住房和城乡建设局"))
                .body("timeline.find { it.kind == 'conclude' }.documents[0].name", is("信访事项处理意见书"));
        done(steps.take(no, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), TakeStep.By.CITIZEN));
        TakeStep.By above = by(Actor.Role.REVIEWER, Steps.ABOVE);
        done(steps.take(
                no,
                new ReviewStep.ConcludeReview(Steps.review(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW)),
                above));
        done(steps.take(no, new AnswerStep.Serve(AnswerStep.Way.POST), above));
        done(steps.take(no, new ReviewStep.AskFinalReview("411000-zf", "事实不对"), TakeStep.By.CITIZEN));
        done(steps.take(
                no,
                new ReviewStep.ConcludeFinalReview(Steps.review(ReviewOpinion.Result.CONFIRMED)),
                by(Actor.Role.REVIEWER, "411000-zf")));
        assertThat(stored(no).stage()).isEqualTo(Stage.FINALLY_REVIEWED);
        assertThat(stored(no).clocks()).isEmpty();
    }

    @Test
    void ofTwoOfficersTheSecondHearsWhatChanged() {
        PetitionNo no = no(Requests.file(Filings.appeal()));
        done(steps.take(no, 0, Steps.transfer(), office()));
        assertThatThrownBy(() -> done(steps.take(no, 0, new IntakeStep.Decline("别处在办"), office())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.STALE);
                    assertThat(refused.detail()).contains("信访局收件人员做了“转送”").contains("已转送");
                });
    }

    @Test
    void ofManyAtOnceOneIsFirst() {
        PetitionNo no = no(Requests.file(Filings.appeal()));
        List<Uni<Boolean>> tries = IntStream.range(0, 12)
                .mapToObj(i -> steps.take(no, 0, Steps.transfer(), office())
                        .map(taken -> true)
                        .onFailure(Refused.class)
                        .recoverWithItem(false))
                .toList();
        List<Boolean> won = done(Uni.join().all(tries).andFailFast());
        assertThat(won).containsOnlyOnce(true);
        assertThat(lines(no)).isEqualTo(2);
    }

    private long lines(PetitionNo no) {
        return done(pool.preparedQuery("select count(*) from history where no = $1")
                .execute(Tuple.of(Held.number(no)))
                .map(found -> found.iterator().next().getLong(0)));
    }

    @Test
    void papersAreNumberedWithoutAGapInTheirOwnRegister() {
        String agency = "411002-zjj";
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(i -> no(Requests.file(Filings.appeal())))
                .map(no -> {
                    done(steps.take(no, Steps.transfer(), office()));
                    done(steps.take(no, Steps.accept(Route.PETITION), agency()));
                    return done(pool.preparedQuery(
                                    "select number from paper where no = $1 and kind = 'acceptance-notice' and agency"
                                            + " = $2")
                            .execute(Tuple.of(Held.number(no), agency))
                            .map(found -> found.iterator().next().getString(0)));
                })
                .toList();
        assertThat(numbers).allMatch(number -> number.matches("\\p{IsHan}+〔2026〕[1-9]\\d*号"));
        List<Integer> last = numbers.stream()
                .map(number -> Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1")))
                .toList();
        assertThat(last.get(1)).isEqualTo(last.get(0) + 1);
        assertThat(last.get(2)).isEqualTo(last.get(1) + 1);
    }

    /** Walks of up to thirty steps, each taken in the database and in the pure petition: both must say the same. */
    @ParameterizedTest
    @EnumSource(Purpose.class)
    void randomWalksEndWhereTheProcedureSays(Purpose purpose) {
        Random random = new Random(purpose.ordinal() + 20261122L);
        for (int walk = 0; walk < 6; walk++) {
            at(DAY);
            PetitionNo no = no(Requests.file(
                    switch (purpose) {
                        case APPEAL -> Filings.appeal();
                        case SUGGESTION -> Filings.suggestion();
                        case ACCUSATION -> Filings.accusation();
                    }));
            Petition pure = stored(no);
            LocalDate day = DAY;
            for (int i = 0; i < 30; i++) {
                day = day.plusDays(random.nextInt(12));
                at(day);
                List<Step> all = Steps.all(day);
                Step step = all.get(random.nextInt(all.size()));
                pure = stepped(no, pure, step, day);
                assertThat(stored(no)).isEqualTo(pure);
            }
        }
    }

    private Petition stepped(PetitionNo no, Petition pure, Step step, LocalDate day) {
        for (Actor.Role role : Actor.Role.values()) {
            Actor actor = Steps.actor(role, pure);
            Petition next;
            try {
                next = pure.after(step, actor, day, reckonings.now());
            } catch (Refused refused) {
                assertThatThrownBy(() -> done(steps.take(no, step, new TakeStep.By(actor, null))))
                        .isInstanceOfSatisfying(
                                Refused.class, same -> assertThat(same.detail()).isEqualTo(refused.detail()));
                continue;
            }
            if (step instanceof SideStep.AddFile) {
                return pure;
            }
            done(steps.take(no, step, new TakeStep.By(actor, null)));
            return next;
        }
        return pure;
    }

    @Test
    void theCitizenDoesOverTheApiWhatTheLawAllows() {
        Receipt receipt = Requests.file(Filings.appeal());
        PetitionNo no = no(receipt);
        String path = "/api/v1/petitions/" + receipt.number() + "/";
        send(receipt, Map.of("text", "还有一张照片。"))
                .post(path + "supplements")
                .then()
                .statusCode(201);
        send(receipt, Map.of("office", "satisfied", "agency", "satisfied"))
                .post(path + "ratings")
                .then()
                .statusCode(409)
                .body("detail", org.hamcrest.Matchers.startsWith("这件事项的状态是“已登记”，不能做“满意度评价”"));
        send(receipt, Map.of("idNumberTail", "000000"))
                .post(path + "withdrawal")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/idNumberTail"));
        String id = Filings.appeal().petitioner().idNumber();
        send(receipt, Map.of("idNumberTail", id.substring(12)))
                .post(path + "withdrawal")
                .then()
                .statusCode(201);
        assertThat(stored(no).facts().withdrawalAsked()).isPresent();
        Requests.withJson("{}")
                .header("X-Query-Code", receipt.code())
                .delete(path + "withdrawal")
                .then()
                .statusCode(200)
                .body("status", is("registered"));
        assertThat(stored(no).facts().withdrawalAsked()).isEmpty();
        Requests.withJson(Requests.json(Map.of("text", "别人的")))
                .header("X-Query-Code", "0000-0000-0000")
                .post(path + "supplements")
                .then()
                .statusCode(404);
    }

    private static io.restassured.specification.RequestSpecification send(Receipt receipt, Map<String, String> body) {
        return Requests.withJson(Requests.json(body)).header("X-Query-Code", receipt.code());
    }

    @Test
    void aWithdrawalTakesEffectOnlyAfterADay() {
        PetitionNo no = no(Requests.file(Filings.appeal()));
        OffsetDateTime asked = time.now();
        done(steps.take(no, new SideStep.AskWithdrawal(asked), TakeStep.By.CITIZEN));
        assertThatThrownBy(() -> done(steps.take(no, new SideStep.Withdraw(asked.plusHours(23)), TakeStep.By.PORTAL)))
                .hasMessage("申请撤回还不到24小时。");
        done(steps.take(no, new SideStep.Withdraw(asked.plusHours(24)), TakeStep.By.PORTAL));
        assertThat(stored(no).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void theCitizenOfAnAccusationReadsNoMoreThanThatItIsWithThoseWhoMayHaveIt() {
        Receipt receipt = Requests.file(Filings.accusation());
        PetitionNo no = no(receipt);
        TakeStep.By cleared = by(Actor.Role.CLEARED, Steps.OFFICE);
        assertThatThrownBy(() -> done(steps.take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), cleared)))
                .hasMessage("还没有核定被检举、控告的是谁，不能转出。");
        done(steps.take(no, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY, Steps.DISCIPLINE)), cleared));
        assertThatThrownBy(() -> done(steps.take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), cleared)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo("agency.accused"));
        done(steps.take(no, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), cleared));
        done(steps.take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), cleared));
        Requests.lookup(receipt.number(), receipt.code())
                .then()
                .statusCode(200)
                .body("title", is("您的来件"))
                .body("holder.name", is("有权处理的机关"))
                .body("timeline[0].note", nullValue());
    }

    @Test
    void everyRefusalAtTheDoorIsThatOfTheTable() {
        PetitionNo no = no(Requests.file(Filings.suggestion()));
        assertThat(Procedure.open(stored(no), office().actor(), DAY))
                .extracting(move -> Step.word(move.step()))
                .contains("transfer", "assign", "decline", "bar", "join")
                .doesNotContain("accept", "conclude");
        assertThatThrownBy(() -> done(steps.take(no, Steps.accept(Route.PETITION), agency())))
                .isInstanceOf(Refused.class);
        assertThat(Optional.of(stored(no).stage())).contains(Stage.REGISTERED);
    }
}
