package portal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.appeal;
import static portal.testing.Filings.with;
import static portal.testing.Requests.file;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.office.RegionChoices;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** The calendar and the sentences in the administrator's hands. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class OfficeContentTest {
    /** So far ahead that no other test counts in it. */
    private static final int YEAR = 2031;

    @Inject
    Pool pool;

    @Inject
    RegionChoices choices;

    @Test
    void aNewYearIsKnownAtOnceAndRunningTermsAreCountedAnew() {
        long no = Long.parseLong(file(appeal()).number().replace("-", ""));
        run("update clock set started_on = date '2030-12-27', due_on = null, alert_on = null where no = $1", no);
        Response answer = upload(Officers.as("admin"), year("元旦"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains(YEAR + " 年的日历已经生效", "管理员甲 上传");
        assertThat(day("due_on", no)).isEqualTo(LocalDate.of(YEAR, 1, 11));
        assertThat(nextDue(no)).isEqualTo(LocalDate.of(YEAR, 1, 11));
        assertThat(day("alert_on", no)).isEqualTo(LocalDate.of(YEAR, 1, 10));
    }

    @Test
    void aFileWithFaultsIsRefusedWithAllOfThem() {
        Response answer = upload(Officers.as("admin"), year("").replace("2031-03-05,1", "2031-03-05,0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("错误：", "第 2 行", "第 65 行", "缺 1 天");
    }

    @Test
    void noFileAtAllIsSaid() {
        Response answer = upload(Officers.as("admin"), "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("请选择一年的日历文件");
    }

    @Test
    void aSentenceIsAddedAndOfTwoWhoChangeItTheSecondIsTold() {
        Visitor admin = Officers.as("admin");
        String title = "标题" + UUID.randomUUID().toString().substring(0, 8);
        admin.get("/staff/sentences/new");
        assertThat(admin.post("/staff/sentences", "kind", "延期告知", "title", title, "text", "因<情况>复杂")
                        .statusCode())
                .isEqualTo(303);
        String list = admin.get("/staff/sentences").asString();
        assertThat(list).contains(title, "因&lt;情况&gt;复杂");
        String path = "/staff/sentences/" + list.replaceAll("(?s).*/staff/sentences/(\\d+)\">" + title + ".*", "$1");
        assertThat(change(admin, path, title, "先改").statusCode()).isEqualTo(303);
        Response second = change(admin, path, title, "后改");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("内容：现在是“先改”", "后改</textarea>");
    }

    @Test
    void aTownThatIsAddedIsOfferedToCitizensAtOnceAndOneThatIsNoMoreIsOnlyKnown() throws InterruptedException {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/regions/new");
        String code = "411002" + (700 + new SecureRandom().nextInt(300));
        assertThat(admin.post("/staff/regions", "code", code, "name", "新<城>街道").statusCode())
                .isEqualTo(303);
        assertThat(admin.get("/staff/regions").asString()).contains("新&lt;城&gt;街道");
        becomes(code, true);
        String number = file(with(appeal(), "region", code)).number();
        assertThat(changeRegion(admin, code, "0", "retired", "yes").statusCode())
                .isEqualTo(303);
        becomes(code, false);
        assertThat(Officers.as("intake").get("/staff/cases/" + number).asString())
                .contains("魏都区 新&lt;城&gt;街道");
        assertThat(file(with(appeal(), "region", code)).number()).isNotBlank();
        Response second = changeRegion(admin, code, "0");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("停用：现在是");
    }

    @Test
    void aRegionLiesUnderWhatItsCodeSaysAndNeitherTheCityNorACountyWithTownsEnds() {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/regions/new");
        for (String nowhere : List.of("420102", "411099001", "411000001")) {
            Response answer = admin.post("/staff/regions", "code", nowhere, "name", "某地");
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(422);
            assertThat(answer.asString()).contains("代码的前几位应当是本市的代码");
        }
        assertThat(admin.post("/staff/regions", "code", "4110", "name", " ").asString())
                .contains("代码是六位数字", "写上地区的名称");
        assertThat(admin.post("/staff/regions", "code", "411002010", "name", "某地")
                        .asString())
                .contains("这个代码已经有地区用了");
        assertThat(changeRegion(admin, "411002", "0", "retired", "yes").asString())
                .contains("个乡镇、街道在用");
        assertThat(changeRegion(admin, "411000", "0", "retired", "yes").asString())
                .contains("本市不能停用");
        assertThat(admin.get("/staff/regions/411099").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithASentenceIsSaid() {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/sentences/new");
        Response answer = admin.post("/staff/sentences", "kind", "诗", "title", " ", "text", "字".repeat(2001));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("请选择用在哪种文书里", "写上标题", "写上内容");
    }

    private static Response changeRegion(Visitor admin, String code, String version, String... further) {
        admin.get("/staff/regions/" + code);
        return admin.post(
                "/staff/regions/" + code,
                Stream.concat(Stream.of("version", version, "name", "新<城>街道"), Stream.of(further))
                        .toArray(String[]::new));
    }

    /** What forms and the API offer must become so; every instance hears of a change in a moment. */
    private void becomes(String code, boolean offered) throws InterruptedException {
        for (int i = 0; i < 50 && (listed(code) != offered || inForms(code) != offered); i++) {
            Thread.sleep(100);
        }
        assertThat(listed(code)).isEqualTo(offered);
        assertThat(inForms(code)).isEqualTo(offered);
    }

    private static boolean listed(String code) {
        return given().get("/api/v1/regions?parent=411002&size=100")
                .jsonPath()
                .getList("items.code")
                .contains(code);
    }

    private boolean inForms(String code) {
        return choices.homes().stream()
                .flatMap(group -> group.options().stream())
                .anyMatch(option -> option.value().equals(code));
    }

    private static Response change(Visitor admin, String path, String title, String text) {
        admin.get(path);
        return admin.post(path, "version", "0", "kind", "延期告知", "title", title, "text", text);
    }

    private static Response upload(Visitor admin, String csv) {
        admin.get("/staff/calendar");
        return admin.upload("/staff/calendar", YEAR + ".csv", csv.getBytes(StandardCharsets.UTF_8), "upload");
    }

    /** A year in which only the first day is a holiday, with the name it is given. */
    private static String year(String holiday) {
        return LocalDate.of(YEAR, 1, 1)
                .datesUntil(LocalDate.of(YEAR + 1, 1, 1))
                .map(date -> date.getDayOfYear() == 1
                        ? date + ",0,法定节假日," + holiday
                        : date + (date.getDayOfWeek().getValue() > 5 ? ",0,周末," : ",1,工作日,"))
                .collect(Collectors.joining("\n", "date,is_workday,type,holiday_name\n", "\n"));
    }

    private LocalDate day(String column, long no) {
        return pool.preparedQuery("select " + column + " as day from clock where no = $1")
                .execute(Tuple.of(no))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLocalDate("day");
    }

    private LocalDate nextDue(long no) {
        return pool.preparedQuery("select next_due from petition where no = $1")
                .execute(Tuple.of(no))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLocalDate("next_due");
    }

    private void run(String sql, long no) {
        pool.preparedQuery(sql).execute(Tuple.of(no)).await().atMost(Duration.ofSeconds(10));
    }
}
