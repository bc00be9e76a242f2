package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.appeal;
import static portal.testing.Requests.file;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
    void whatIsWrongWithASentenceIsSaid() {
        Visitor admin = Officers.as("admin");
        admin.get("/staff/sentences/new");
        Response answer = admin.post("/staff/sentences", "kind", "诗", "title", " ", "text", "字".repeat(2001));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("请选择用在哪种文书里", "写上标题", "写上内容");
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
