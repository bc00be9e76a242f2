package portal.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.casework.MonthCounts;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.Rating;
import portal.petition.SideStep;
import portal.statistics.Measure;
import portal.testing.Closed;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Roles;
import portal.testing.Steps;
import portal.testing.Visitor;

/** A month is counted once, published as it was counted, and stays so. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class PublishMonthsTest {
    /** In this year nothing else happens: numbers of other tests would hide some of its own. */
    private static final YearMonth MONTH = YearMonth.of(2021, 8);

    /** What stays open here must not be what is due first of all, which other tests look for. */
    private static final YearMonth SECRET = YearMonth.of(2025, 6);

    @Inject
    PublishMonths publish;

    @Inject
    PublicFigures figures;

    @Inject
    MonthCounts counts;

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    @Inject
    Roles roles;

    @AfterEach
    void today() {
        time.set(null);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private PetitionNo answered(YearMonth month, Filing filing) {
        at(month.atDay(5));
        return Closed.one(steps, filing, Steps.AGENCY);
    }

    private long all(YearMonth month, MonthCounts.What what) {
        return done(counts.of(month)).stream()
                .filter(each -> each.what() == what)
                .mapToLong(MonthCounts.Count::number)
                .sum();
    }

    private void publish(YearMonth month) {
        at(month.plusMonths(1).atDay(10));
        done(publish.publish(month, time.today()));
    }

    @Test
    void aMonthIsPublishedAsItWasCountedAndLaterCorrectionsChangeNothing() throws SQLException {
        for (int i = 0; i < 8; i++) {
            PetitionNo no = answered(MONTH, Filings.appeal());
            if (i > 1) {
                rate(no, i < 7 ? Rating.FAIRLY_SATISFIED : Rating.DISSATISFIED);
            }
        }
        publish(MONTH);
        PublicMonth before = done(figures.of(MONTH));
        assertThat(before.publishedOn()).isEqualTo(MONTH.plusMonths(1).atDay(10));
        PublicMonth.Line total = before.total();
        assertThat(total.value(Measure.FILED, Measure.ALL))
                .isEqualTo(OptionalLong.of(all(MONTH, MonthCounts.What.FILED)));
        assertThat(total.value(Measure.ANSWERED, "in-time").orElseThrow()).isGreaterThanOrEqualTo(8);
        assertThat(total.value(Measure.RATED, "dissatisfied"))
                .as("a single one")
                .isEmpty();
        assertThat(before.agencies()).isNotEmpty();
        try (Connection owner = roles.as("portal_owner");
                var statement = owner.createStatement()) {
            statement.execute("update petition set category = '交通运输' where registered_on between '" + MONTH.atDay(1)
                    + "' and '" + MONTH.atEndOfMonth() + "'");
            owner.commit();
        }
        answered(MONTH, Filings.appeal());
        publish(MONTH);
        assertThat(done(figures.of(MONTH))).isEqualTo(before);
        theTablesHoldNoSmallNumberAndNobodyChangesThem();
        time.set(null);
        theSameNumbersStandOnThePageInTheFileAndInTheApi(before);
    }

    private void rate(PetitionNo no, Rating agency) {
        done(steps.take(
                no,
                new SideStep.Rate(Rating.SATISFIED, agency, ""),
                new TakeStep.By(new Actor(Actor.Role.CITIZEN, "信访人", ""), null)));
    }

    private void theTablesHoldNoSmallNumberAndNobodyChangesThem() throws SQLException {
        assertThat(done(pool.query("select count(*) from published_figure where value between 1 and 4")
                                .execute())
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
        for (String change : List.of(
                "update published_figure set value = 7",
                "delete from published_figure",
                "update published_month set published_on = published_on - 1")) {
            for (String role : List.of("portal", "portal_owner")) {
                try (Connection connection = roles.as(role);
                        var statement = connection.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    private static void theSameNumbersStandOnThePageInTheFileAndInTheApi(PublicMonth month) {
        String filed = month.total().filed();
        String asked = "month=" + month.month();
        Visitor visitor = new Visitor();
        assertThat(visitor.get("/statistics?" + asked).asString())
                .contains(
                        month.label() + "信访事项办理情况",
                        "<dd class=\"num\">" + filed + "</dd>",
                        "※",
                        "<ul class=\"bars\">",
                        "\"@type\":\"Dataset\"")
                .doesNotContain("style=");
        assertThat(visitor.get("/statistics/csv?" + asked).asString())
                .startsWith("\uFEFF月份,公布日期,分组,名称,收到,")
                .contains(month.month() + "," + month.publishedOn() + ",合计,合计," + filed + ",");
        given().get("/api/v1/statistics?" + asked)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue())
                .body("total.filed", org.hamcrest.Matchers.equalTo(Integer.parseInt(filed)))
                .body("total.rated.dissatisfied", org.hamcrest.Matchers.nullValue())
                .body("hiddenBelow", org.hamcrest.Matchers.equalTo(5));
    }

    @Test
    void accusationsAreInNoNumber() {
        at(SECRET.atDay(5));
        for (int i = 0; i < 6; i++) {
            Requests.file(Filings.appeal());
        }
        long before = all(SECRET, MonthCounts.What.FILED);
        for (int i = 0; i < 7; i++) {
            Requests.file(Filings.accusation());
        }
        assertThat(all(SECRET, MonthCounts.What.FILED)).isEqualTo(before);
        publish(SECRET);
        PublicMonth month = done(figures.of(SECRET));
        assertThat(month.total().value(Measure.FILED, Measure.ALL)).isEqualTo(OptionalLong.of(before));
    }

    @Test
    void onlyMonthsThatAreOverArePublishedAndNoneBeforeItsDay() {
        at(LocalDate.of(2025, 9, 9));
        assertThatThrownBy(() -> publish.publish(YearMonth.of(2025, 9), time.today()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> done(figures.of(YearMonth.of(2031, 1)))).hasMessageContaining("没有公布");
    }

    @Test
    void aMonthThatIsNoneIsNotFound() {
        for (String asked : List.of("2025-13", "2025", "x", "9999-01", "%3Cscript%3E")) {
            assertThat(new Visitor().get("/statistics?month=" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(404);
            assertThat(new Visitor().get("/statistics/csv?month=" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(404);
            assertThat(given().get("/api/v1/statistics?month=" + asked).statusCode())
                    .as(asked)
                    .isIn(404, 422);
        }
    }
}
