package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** Agencies and officers in the administrator's hands. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ManagementTest {
    private static final String NEW_OFFICER = "/staff/officers/new";

    @Inject
    Pool pool;

    @Test
    void anAgencyThatIsAddedStandsInTheListAndIsKnownToCitizensAtOnce() {
        Visitor admin = Officers.as("admin");
        String code = freshCode();
        assertThat(addAgency(admin, code, "示例单位" + code).statusCode()).isEqualTo(303);
        assertThat(admin.get("/staff/agencies").asString()).contains(code, "示例单位" + code);
        eventually(() -> assertThat(offered()).contains(code));
        assertThat(log("agency " + code + " +")).hasSize(1);
    }

    @Test
    void whatIsWrongWithAnAgencyIsSaidFieldByFieldAndNothingTypedIsLost() {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/agencies/new");
        Response answer = admin.post(
                "/staff/agencies", "code", "ABC", "name", "  ", "region", "999999", "phone", "<b>", "parent", "nobody");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("错误：", "编码是六位区划代码", "写上单位的全称", "请选择单位所在的地区", "电话只写数字", "上级单位不在名单里", "请选择层级", "请选择类别")
                .contains("value=\"ABC\"", "value=\"&lt;b&gt;\"")
                .doesNotContain("<b>\"");
    }

    @Test
    void anAgencyIsNotAboveItself() {
        Visitor admin = Officers.as("admin");
        String upper = freshCode();
        String lower = freshCode();
        addAgency(admin, upper, "上级" + upper);
        addAgency(admin, lower, "下级" + lower, "parent", upper);
        admin.get("/staff/agencies/" + upper);
        Response answer = changeAgency(admin, upper, "0", "上级" + upper, "parent", lower);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("上级单位不能是它自己或者它的下级");
    }

    @Test
    void ofTwoAdministratorsTheSecondSeesWhatTheFirstChanged() {
        Visitor admin = Officers.as("admin");
        String code = freshCode();
        addAgency(admin, code, "原来的名称");
        Visitor other = Officers.as("admin");
        admin.get("/staff/agencies/" + code);
        other.get("/staff/agencies/" + code);
        assertThat(changeAgency(admin, code, "0", "先改的名称").statusCode()).isEqualTo(303);
        Response second = changeAgency(other, code, "0", "后改的名称");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("名称：现在是“先改的名称”", "value=\"后改的名称\"");
        assertThat(admin.get("/staff/agencies").asString()).contains("先改的名称").doesNotContain("后改的名称");
        assertThat(changeAgency(other, code, "1", "后改的名称").statusCode()).isEqualTo(303);
        assertThat(log("agency " + code + " name")).hasSize(2);
    }

    @Test
    void anAgencyThatWasMergedIsOfferedToNobody() {
        Visitor admin = Officers.as("admin");
        String code = freshCode();
        addAgency(admin, code, "要撤销的单位");
        admin.get("/staff/agencies/" + code);
        changeAgency(admin, code, "0", "要撤销的单位", "succeededBy", "411002-xfj");
        assertThat(admin.get("/staff/agencies").asString()).contains(code, "由 411002-xfj 承接");
        eventually(() -> assertThat(offered()).doesNotContain(code));
    }

    @Test
    void theOfficeItselfIsWhatTheConfigurationSays() {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/agencies/new");
        assertThat(changeAgency(admin, "411000-xfj", "0", "别的名称").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficerWhoIsRegisteredGetsInAndOneWhoIsDisabledDoesNot() {
        Visitor admin = Officers.as("admin");
        String subject = "new-" + UUID.randomUUID();
        admin.get(NEW_OFFICER);
        Response added = admin.post(
                "/staff/officers",
                "subject",
                subject,
                "name",
                "承办人乙",
                "agency",
                "411002-xfj",
                "duties",
                "agency-clerk");
        assertThat(added.statusCode()).isEqualTo(303);
        Visitor officer = logIn(subject, "agency-clerk");
        assertThat(officer.get("/staff").asString()).contains("承办人乙", "魏都区信访局");
        long id = id(subject);
        admin.get("/staff/officers/" + id);
        Response disabled = admin.post(
                "/staff/officers/" + id,
                "version",
                "0",
                "subject",
                subject,
                "name",
                "承办人乙",
                "agency",
                "411002-xfj",
                "duties",
                "agency-clerk",
                "disabled",
                "yes");
        assertThat(disabled.statusCode()).isEqualTo(303);
        eventually(() -> {
            Response answer = officer.get("/staff");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).contains("已经停用");
        });
        assertThat(log("officer " + id + " +")).hasSize(1);
        assertThat(log("officer " + id + " disabled")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',甲,411002-xfj,agency-clerk,登录系统给的编号",
        "a b,甲,411002-xfj,agency-clerk,登录系统给的编号",
        "admin,甲,411002-xfj,agency-clerk,已经登记给了另一位",
        "s1,'',411002-xfj,agency-clerk,写上姓名",
        "s1,甲,000000-no,agency-clerk,请选择所在单位",
        "s1,甲,411002-xfj,king,至少选择一个岗位"
    })
    void whatIsWrongWithAnOfficerIsSaid(String subject, String name, String agency, String duty, String said) {
        Visitor admin = Officers.as("admin");
        admin.get(NEW_OFFICER);
        Response answer =
                admin.post("/staff/officers", "subject", subject, "name", name, "agency", agency, "duties", duty);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(said);
    }

    @Test
    void nobodyDisablesOneselfOrGivesUpTheLastKey() {
        Visitor admin = Officers.as("admin");
        long own = id("admin");
        admin.get("/staff/officers/" + own);
        Response answer = admin.post(
                "/staff/officers/" + own,
                "version",
                "0",
                "subject",
                "admin",
                "name",
                "管理员甲",
                "agency",
                "411000-xfj",
                "duties",
                "auditor");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("不能停用自己");
    }

    @Test
    void theAccessLogCannotBeChangedEvenByThePortalItself() {
        Visitor admin = Officers.as("admin");
        addAgency(admin, freshCode(), "记一笔");
        for (String attempt :
                List.of("update access_log set reason = 'x'", "delete from access_log", "truncate access_log")) {
            assertThat(pool.query(attempt)
                            .execute()
                            .map(done -> "done")
                            .onFailure()
                            .recoverWithItem(failure -> "refused")
                            .await()
                            .atMost(Duration.ofSeconds(10)))
                    .as(attempt)
                    .isEqualTo("refused");
        }
    }

    /** The agencies that a citizen can choose from. */
    private static String offered() {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= 5; page++) {
            all.append(
                    new Visitor().get("/api/v1/agencies?size=100&page=" + page).asString());
        }
        return all.toString();
    }

    /** Other instances hear of a change a moment later. */
    private static void eventually(Runnable check) {
        Instant limit = Instant.now().plusSeconds(10);
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(limit)) {
                    throw notYet;
                }
            }
        }
    }

    private static Visitor logIn(String subject, String roles) {
        Visitor visitor = new Visitor();
        visitor.follow(Officers.answer(visitor.get("/staff").header("Location"), subject, roles));
        return visitor;
    }

    private static Response addAgency(Visitor admin, String code, String name, String... more) {
        admin.get("/staff/agencies/new");
        return admin.post(
                "/staff/agencies",
                with(more, "code", code, "name", name, "region", "411002", "level", "COUNTY", "kind", "DEPARTMENT"));
    }

    private static Response changeAgency(Visitor admin, String code, String version, String name, String... more) {
        return admin.post(
                "/staff/agencies/" + code,
                with(
                        more,
                        "version",
                        version,
                        "name",
                        name,
                        "region",
                        "411002",
                        "level",
                        "COUNTY",
                        "kind",
                        "DEPARTMENT"));
    }

    private static String[] with(String[] more, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String freshCode() {
        return "411002-t" + UUID.randomUUID().toString().substring(0, 8);
    }

    private long id(String subject) {
        String list = Officers.as("admin").get("/staff/officers").asString();
        Matcher row = Pattern.compile("/staff/officers/(\\d+)\">[^<]*</a></th>(?:(?!</tr>).)*" + Pattern.quote(subject))
                .matcher(list);
        assertThat(row.find()).as(subject).isTrue();
        return Long.parseLong(row.group(1));
    }

    private List<String> log(String field) {
        return pool.preparedQuery("select what from access_log where field = $1")
                .execute(Tuple.of(field))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("what"))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
