package portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.HandlingStep;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** Recommendations with their feedback, and reviews of closed cases from the draw to the righting. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class OversightTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Recommendations recommendations;

    @Inject
    QualityReviews reviews;

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    @AfterEach
    void today() {
        time.set(null);
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static Reason reasonOf(Throwable failure) {
        return ((Refused) failure).reason();
    }

    @Test
    void aRecommendationWaitsForItsFeedbackAndTakesItOnce() {
        long no = Long.parseLong(Requests.file(Filings.appeal()).number());
        long secret = Long.parseLong(Requests.file(Filings.accusation()).number());
        long id = done(recommendations.issue(
                Recommendation.Kind.IMPROVE_WORK, Steps.AGENCY, List.of(no, secret), "供暖投诉应当日联系信访人。", 7));
        Recommendation waiting = done(recommendations.waiting(1000)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.cases()).containsExactly(no);
        assertThat(waiting.text()).isEqualTo("供暖投诉应当日联系信访人。");
        assertThat(waiting.feedback()).isEmpty();
        done(recommendations.answer(id, Recommendation.Adoption.PARTLY_ADOPTED, "已改为两日内联系。"));
        assertThat(done(recommendations.waiting(1000)))
                .extracting(Recommendation::id)
                .doesNotContain(id);
        assertThat(done(recommendations.to(Steps.AGENCY, 1000)).get(0).feedback())
                .get()
                .extracting(Recommendation.Feedback::text)
                .isEqualTo("已改为两日内联系。");
        assertThatThrownBy(() -> done(recommendations.answer(id, Recommendation.Adoption.ADOPTED, "改了")))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.NOT_ALLOWED_NOW));
        assertThatThrownBy(() -> done(recommendations.answer(-1, Recommendation.Adoption.ADOPTED, "改了")))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.NOT_FOUND));
        assertThatThrownBy(() -> recommendations.issue(Recommendation.Kind.IMPROVE_WORK, "nowhere", List.of(), "x", 7))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.INVALID));
    }

    @Test
    void whatIsWrittenOfACaseLiesSealed() {
        long id = done(
                recommendations.issue(Recommendation.Kind.IMPROVE_POLICY, Steps.AGENCY, List.of(), "甲乙丙丁的供暖问题", 7));
        byte[] body = done(pool.preparedQuery("select body from recommendation where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getBuffer("body").getBytes()));
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("供暖");
    }

    private void closeOne(LocalDate day) {
        at(day);
        PetitionNo no = new PetitionNo(Requests.file(Filings.appeal()).number());
        TakeStep.By agency = new TakeStep.By(new Actor(Actor.Role.AGENCY, "住建局", Steps.AGENCY), 8L);
        done(steps.take(
                no, Steps.transfer(), new TakeStep.By(new Actor(Actor.Role.PETITION_OFFICE, "局", Steps.OFFICE), 7L)));
        done(steps.take(no, Steps.accept(Route.PETITION), agency));
        done(steps.take(no, Steps.conclude(Remedy.REVIEW), agency));
        done(steps.take(no, new HandlingStep.Serve(HandlingStep.Way.ONLINE), agency));
    }

    @Test
    void aMonthIsDrawnOnceReviewedAndPutRight() {
        YearMonth month = YearMonth.of(2025, 3);
        closeOne(month.atDay(10));
        closeOne(month.atDay(11));
        assertThatThrownBy(() -> done(reviews.draw(month, QualityReview.Way.OFFICE)))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.NOT_ALLOWED_NOW));
        at(month.plusMonths(1).atDay(1));
        done(reviews.draw(month, QualityReview.Way.OFFICE));
        done(reviews.draw(month, QualityReview.Way.OFFICE));
        List<QualityReview> drawn = done(reviews.round(month));
        assertThat(drawn).hasSize(1);
        QualityReview one = drawn.get(0);
        assertThatThrownBy(() -> reviews.review(one.id(), 0, Set.of(Standard.TIME), "迟了两天", Optional.empty(), 9))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.INVALID));
        Optional<LocalDate> rightBy = Optional.of(time.today().plusDays(10));
        done(reviews.review(one.id(), 0, Set.of(Standard.TIME), "迟了两天", rightBy, 9));
        assertThatThrownBy(() -> done(reviews.review(one.id(), 0, Set.of(), "没有问题", Optional.empty(), 9)))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.STALE));
        assertThatThrownBy(() -> done(reviews.right(one.id(), 1, "411003-zjj", "已改")))
                .satisfies(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.STALE));
        done(reviews.right(one.id(), 1, Steps.AGENCY, "已按期限表逐日核对。"));
        assertThat(done(reviews.counts(month))).isEqualTo(new QualityReviews.Counts(1, 1, 1, 1));
        assertThat(done(reviews.round(month)).get(0).finding()).isEqualTo("迟了两天");
    }
}
