package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.casework.TakeStep;
import portal.testing.Closed;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Steps;
import portal.testing.Visitor;

/** The pages of quality reviews, from the draw to what the agency put right. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class QualityDeskTest {
    private static final String LIST = "/staff/quality";
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";
    private static final Pattern REVIEW = Pattern.compile("href=\"(/staff/quality/\\d+)\"");

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    @AfterEach
    void today() {
        time.set(null);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    /** A review that was just drawn, by its address. */
    private String drawn(YearMonth month, String way) {
        at(month.atDay(10));
        Closed.one(steps);
        at(month.plusMonths(1).atDay(1));
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(LIST);
        Response answer = supervisor.post(LIST, "month", month.toString(), "way", way);
        assertThat(answer.statusCode()).isEqualTo(303);
        Matcher link = REVIEW.matcher(supervisor
                .get(LIST + "?round=" + month + "&agency=" + Steps.AGENCY)
                .asString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Response reviewed(Visitor officer, String one, String finding, String rightBy) {
        officer.get("/petitions/track");
        officer.get(one);
        return officer.post(
                one + "/review",
                "version",
                "0",
                "standard/PROGRAM",
                "met",
                "standard/CONTENT",
                "met",
                "standard/TIME",
                "fault",
                "standard/RESULT",
                "met",
                "finding",
                finding,
                "rightBy",
                rightBy);
    }

    @Test
    void aReviewGoesFromTheDrawToTheRighting() {
        String one = drawn(YearMonth.of(2024, 3), "OFFICE");
        Visitor supervisor = Officers.as("supervisor");
        Visitor head = Officers.as("head");
        assertThat(head.get(one).statusCode()).isEqualTo(404);
        assertThat(supervisor.get(one).asString())
                .contains("评查", "程序", "内容", "期限", "结果", "小区供暖温度长期不达标", "/staff/cases/");
        assertThat(reviewed(supervisor, one, "告知迟了两天" + HOSTILE, "2024-04-20").statusCode())
                .isEqualTo(303);
        assertThat(head.get(one).asString())
                .contains("告知迟了两天&lt;script&gt;", "不符合", "怎样整改的")
                .doesNotContain("<script>alert", "\u202E");
        at(LocalDate.of(2024, 5, 1));
        assertThat(head.get(LIST + "?round=2024-03").asString()).contains("超期 11 天", "class=\"late\"");
        head.get(one);
        assertThat(head.post(one + "/righting", "version", "1", "righted", "已逐日核对" + HOSTILE)
                        .statusCode())
                .isEqualTo(303);
        assertThat(supervisor.get(one).asString())
                .contains("已逐日核对&lt;script&gt;", "已整改")
                .doesNotContain("<script>alert", "怎样整改的");
    }

    @Test
    void whatIsLeftOpenIsSaidPointByPoint() {
        String one = drawn(YearMonth.of(2024, 4), "OFFICE");
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(one);
        Response answer = supervisor.post(one + "/review", "version", "0", "finding", "写了一半", "rightBy", "明天");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("错误：", "“程序”一项请选择符合还是不符合", "写了一半", "明天");
        assertThat(reviewed(supervisor, one, "迟了", "昨天").asString()).contains("请定一个今天以后的整改期限");
        supervisor.get(LIST);
        Response draw = supervisor.post(LIST, "month", "2999-01", "way", "");
        assertThat(draw.statusCode()).isEqualTo(422);
        assertThat(draw.asString()).contains("请选择怎样查");
    }

    @Test
    void ofTwoWhoReviewTheSecondSeesTheFirstAndKeepsTheText() {
        String one = drawn(YearMonth.of(2024, 5), "OFFICE");
        Visitor first = Officers.as("supervisor");
        Visitor second = Officers.as("supervisor");
        first.get(one);
        second.get(one);
        assertThat(reviewed(first, one, "先写的", "2024-07-01").statusCode()).isEqualTo(303);
        Response stale = second.post(one + "/review", "version", "0", "finding", "后写的");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("先写的", "后写的", "没有保存");
    }

    @Test
    void whoeverHasNothingToDoWithItFindsNone() {
        String one = drawn(YearMonth.of(2024, 6), "SELF");
        for (String subject : new String[] {"discipline", "head", "clerk", "supervisor"}) {
            assertThat(Officers.as(subject).get(one).statusCode())
                    .as(subject)
                    .isEqualTo(subject.equals("discipline") ? 404 : 200);
        }
        for (String subject : new String[] {"intake", "reviewer", "adviser", "auditor", "admin", "secret"}) {
            assertThat(Officers.as(subject).get(one).statusCode()).as(subject).isEqualTo(403);
        }
        Visitor head = Officers.as("head");
        assertThat(head.get(LIST + "/x").statusCode()).isEqualTo(404);
        assertThat(head.get(LIST + "?round=0000-00&agency=<b>&after=-1").statusCode())
                .isEqualTo(200);
        head.get("/petitions/track");
        assertThat(head.post(LIST, "month", "2024-06", "way", "SELF").statusCode())
                .isEqualTo(404);
        assertThat(reviewed(Officers.as("supervisor"), one, "越权", "2024-08-01").statusCode())
                .isEqualTo(404);
    }
}
