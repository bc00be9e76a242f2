package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.ChineseDate;
import portal.petition.AnswerStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.ReviewStep;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** Citizens are reminded once of their last day to act. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DeadlineWatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Course course;

    @Inject
    DeadlineWatch watch;

    @Inject
    LegalTime time;

    @BeforeEach
    void onADay() {
        course.at(DAY);
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    private void remindOn(LocalDate day) {
        course.at(day);
        done(watch.remind());
    }

    private long reminders(PetitionNo no) {
        return course.kinds(no).stream().filter("last-day"::equals).count();
    }

    @Test
    void theCitizenIsRemindedThreeDaysBeforeTheLastDayAndOnce() {
        PetitionNo no = course.served(Filings.appeal());
        LocalDate last = course.due(no, "review-request");
        remindOn(last.minusDays(4));
        assertThat(reminders(no)).isZero();
        for (int left = 3; left >= -2; left--) {
            remindOn(last.minusDays(left));
            assertThat(reminders(no)).as("%d days before", left).isOne();
        }
        assertThat(course.told(no))
                .last()
                .satisfies(message -> assertThat(message.text())
                        .contains("编号尾号" + no.tail(), "请求复查", ChineseDate.monthDay(last))
                        .doesNotContain("供暖", "张三"));
    }

    @Test
    void aReminderThatWasMissedComesLaterButNeverAfterTheLastDay() {
        PetitionNo late = course.served(Filings.appeal());
        PetitionNo tooLate = course.served(Filings.appeal());
        LocalDate last = course.due(late, "review-request");
        course.at(last.minusDays(1));
        course.take(tooLate, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), TakeStep.By.CITIZEN);
        remindOn(last);
        assertThat(reminders(late)).isOne();
        assertThat(reminders(tooLate)).as("who asked already needs no reminder").isZero();
        course.at(DAY);
        PetitionNo missed = course.served(Filings.appeal());
        remindOn(last.plusDays(1));
        assertThat(reminders(missed)).isZero();
    }

    @Test
    void theWindowOfTheFinalReviewHasAReminderOfItsOwn() {
        PetitionNo no = course.served(Filings.appeal());
        remindOn(course.due(no, "review-request").minusDays(3));
        course.take(no, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), TakeStep.By.CITIZEN);
        TakeStep.By above = Course.by(Actor.Role.REVIEWER, Steps.ABOVE);
        course.take(
                no,
                new ReviewStep.ConcludeReview(Steps.review(ReviewOpinion.Result.CONFIRMED, Remedy.FINAL_REVIEW)),
                above);
        course.take(no, new AnswerStep.Serve(AnswerStep.Way.POST), above);
        remindOn(course.due(no, "final-review-request").minusDays(3));
        assertThat(reminders(no)).isEqualTo(2);
        assertThat(course.told(no))
                .last()
                .satisfies(message -> assertThat(message.text()).contains("请求复核"));
    }

    @Test
    void watchesThatRunAtOnceRemindOnce() {
        PetitionNo no = course.served(Filings.appeal());
        course.at(course.due(no, "review-request").minusDays(2));
        List<Uni<Integer>> runs =
                IntStream.range(0, 4).mapToObj(i -> watch.remind()).toList();
        done(Uni.join().all(runs).andFailFast());
        assertThat(reminders(no)).isOne();
    }

    @Test
    void whoHasNoMobilePhoneIsMarkedAndLeftAlone() {
        PetitionNo no = course.served(Filings.with(Filings.appeal(), "petitioner.phone", "0374-2345678"));
        remindOn(course.due(no, "review-request").minusDays(3));
        assertThat(course.told(no)).isEmpty();
        assertThat(course.rows("select reminded_on from clock where no = $1 and reminded_on is not null", no))
                .hasSize(1);
    }

    @Test
    void byItselfTheWatchRestsWhileTheTimeIsMoved() {
        PetitionNo no = course.served(Filings.appeal());
        course.at(course.due(no, "review-request"));
        done(watch.daily());
        assertThat(reminders(no)).isZero();
        done(watch.remind());
        assertThat(reminders(no)).isOne();
    }
}
