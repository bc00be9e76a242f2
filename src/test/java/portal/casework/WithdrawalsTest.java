package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.petition.AnswerStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.ReviewStep;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** A withdrawal takes effect by itself once the citizen has had a day to think again. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class WithdrawalsTest {
    private static final OffsetDateTime ASKED = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");

    @Inject
    Course course;

    @Inject
    Withdrawals withdrawals;

    @Inject
    LegalTime time;

    @BeforeEach
    void onADay() {
        course.at(ASKED);
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    private PetitionNo asked() {
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, new SideStep.AskWithdrawal(ASKED), TakeStep.By.CITIZEN);
        return no;
    }

    private void runAt(OffsetDateTime moment) {
        course.at(moment);
        done(withdrawals.takeEffect());
    }

    @Test
    void itTakesEffectAfterADayAndIsTold() {
        PetitionNo no = asked();
        runAt(ASKED.plusHours(24).minusSeconds(1));
        assertThat(course.stage(no)).isEqualTo("registered");
        runAt(ASKED.plusHours(24));
        assertThat(course.stage(no)).isEqualTo("withdrawn");
        assertThat(course.kinds(no)).containsExactly("registered", "withdrawal_asked", "withdrawn");
        assertThat(course.rows("select actor from history where no = $1 order by seq desc limit 1", no)
                        .get(0)
                        .getString(0))
                .isEqualTo("系统");
        assertThat(course.rows("select from clock where no = $1 and ended_on is null", no))
                .isEmpty();
    }

    @Test
    void whoTookItBackKeepsTheMatter() {
        PetitionNo no = asked();
        course.take(no, new SideStep.TakeBackWithdrawal(), TakeStep.By.CITIZEN);
        runAt(ASKED.plusDays(2));
        assertThat(course.stage(no)).isEqualTo("registered");
    }

    @Test
    void whatWasAnsweredMeanwhileStaysAnswered() {
        PetitionNo no = course.filed(Filings.appeal());
        course.take(no, Steps.transfer(), Course.office());
        course.take(no, Steps.accept(Route.PETITION), Course.agency());
        course.take(no, new SideStep.AskWithdrawal(ASKED), TakeStep.By.CITIZEN);
        course.take(no, Steps.conclude(Remedy.REVIEW), Course.agency());
        course.take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), Course.agency());
        course.take(no, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), TakeStep.By.CITIZEN);
        runAt(ASKED.plusDays(2));
        assertThat(course.stage(no)).isEqualTo("reviewing");
    }

    @Test
    void runsAtOnceWithdrawOnce() {
        PetitionNo no = asked();
        course.at(ASKED.plusDays(1));
        done(Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(i -> withdrawals.takeEffect())
                        .toList())
                .andFailFast());
        assertThat(course.kinds(no)).containsOnlyOnce("withdrawn");
    }

    @Test
    void moreThanOneBatchIsWithdrawn() {
        List<PetitionNo> many = IntStream.range(0, Withdrawals.AT_A_TIME + 3)
                .mapToObj(i -> asked())
                .toList();
        runAt(ASKED.plusDays(1));
        assertThat(many).allSatisfy(no -> assertThat(course.stage(no)).isEqualTo("withdrawn"));
    }

    @Test
    void byItselfNothingHappensWhileTheTimeIsMoved() {
        PetitionNo no = asked();
        course.at(ASKED.plusDays(2));
        done(withdrawals.often());
        assertThat(course.stage(no)).isEqualTo("registered");
    }
}
