package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** The pages of the three recommendations, from the form to the feedback. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RecommendationDeskTest {
    private static final String LIST = "/staff/recommendations";
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";

    /** The address of a new one. */
    private static String made(String text, String... more) {
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(LIST + "/new");
        String cases = more.length == 0 ? "" : more[0];
        Response answer =
                supervisor.post(LIST, "kind", "IMPROVE_WORK", "target", Steps.AGENCY, "cases", cases, "text", text);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    @Test
    void aRecommendationGoesFromTheFormToItsFeedback() {
        String number = Requests.file(Filings.appeal()).number();
        String one = made("请当日联系信访人。", number);
        Visitor head = Officers.as("head");
        assertThat(head.get(LIST + "?part=all").asString())
                .contains(one, "改进工作建议", "等待书面反馈")
                .doesNotContain("提出建议<");
        String page = head.get(one).asString();
        assertThat(page).contains("请当日联系信访人。", "许昌市信访局", "是否采纳").doesNotContain("/staff/cases/" + number);
        assertThat(Officers.as("supervisor").get(one).asString()).contains("/staff/cases/" + number);
        assertThat(head.post(one, "version", "0", "adoption", "ADOPTED", "text", "已经发文。")
                        .statusCode())
                .isEqualTo(303);
        assertThat(head.get(one).asString()).contains("采纳", "已经发文。", "负责人甲反馈");
        assertThat(Officers.as("supervisor").get(LIST).asString()).doesNotContain(one + "\"");
        assertThat(Officers.as("supervisor")
                        .get(LIST + "?part=all&target=" + Steps.AGENCY)
                        .asString())
                .contains(one + "\"");
        Response paper = head.get(one + "/paper");
        assertThat(paper.header("Content-Type")).contains("application/pdf");
        assertThat(paper.asByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldAndWhatWasTypedStays() {
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(LIST + "/new");
        Response answer = supervisor.post(LIST, "kind", "", "target", "", "cases", "十二件 " + HOSTILE, "text", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("错误：", "请选择是哪一种建议", "请选择建议给哪个单位", "没有“十二件”这件事项", "请写明情况和建议", "十二件 &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void hostileTextIsShownAsTextAndPrinted() {
        String one = made("情况" + HOSTILE);
        Visitor head = Officers.as("head");
        assertThat(head.get(one).asString()).contains("情况&lt;script&gt;").doesNotContain("<script>alert", "\u202E");
        assertThat(head.get(one + "/paper").statusCode()).isEqualTo(200);
        head.get(one);
        head.post(one, "version", "0", "adoption", "NOT_ADOPTED", "text", "理由" + HOSTILE);
        assertThat(Officers.as("supervisor").get(one).asString())
                .contains("理由&lt;script&gt;")
                .doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void ofTwoWhoAnswerTheSecondSeesWhatTheFirstDidAndKeepsTheText() {
        String one = made("请改进。");
        Visitor head = Officers.as("head");
        Visitor clerk = Officers.as("clerk");
        head.get(one);
        clerk.get(one);
        head.post(one, "version", "0", "adoption", "ADOPTED", "text", "负责人写的");
        Response second = clerk.post(one, "version", "0", "adoption", "NOT_ADOPTED", "text", "承办人写的");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("刚才别人已经改过", "负责人写的", "承办人写的");
        assertThat(clerk.get(one).asString()).doesNotContain("承办人写的");
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor,200",
        "head,200",
        "clerk,200",
        "intake,403",
        "reviewer,403",
        "adviser,403",
        "auditor,403",
        "admin,403",
        "discipline,404"
    })
    void onlyTheOfficeAndTheAgencySeeIt(String subject, int status) {
        String one = made("请改进。");
        Visitor officer = Officers.as(subject);
        assertThat(officer.get(one).statusCode()).isEqualTo(status);
        assertThat(officer.get(one + "/paper").statusCode()).isEqualTo(status);
        officer.get("/petitions/track");
        assertThat(officer.post(one, "version", "0", "adoption", "", "text", "").statusCode())
                .isEqualTo(status == 200 ? 422 : status);
    }

    @Test
    void anAddressThatIsNoNumberAndAFormThatIsNotTheirsAreNotFound() {
        Visitor head = Officers.as("head");
        assertThat(head.get(LIST + "/x").statusCode()).isEqualTo(404);
        assertThat(head.get(LIST + "/new").statusCode()).isEqualTo(404);
        head.get("/petitions/track");
        assertThat(head.post(LIST, "kind", "IMPROVE_WORK").statusCode()).isEqualTo(404);
        assertThat(head.get(LIST + "?after=x&part=<b>&target=' or 1").statusCode())
                .isEqualTo(200);
    }
}
