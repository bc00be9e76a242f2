package portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.testing.Ids;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Receptions;
import portal.testing.Requests;
import portal.testing.Visitor;

/** 领导接访 from the desk to the citizen and back, by pages and API alike. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReceptionPagesTest {
    private static final String ID = Ids.resident(LocalDate.of(1968, 3, 5), 22);
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">([^<]+)<");
    private static final Pattern CODE = Pattern.compile("id=\"query-code\">([^<]+)<");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    private static String found(Pattern pattern, Response page) {
        Matcher found = pattern.matcher(page.asString());
        assertThat(found.find()).as(pattern + " in " + page.statusCode()).isTrue();
        return found.group(1);
    }

    /** The form of a day, sent with these fields in place of those that are in order. */
    private static Response book(Visitor citizen, String day, String... other) {
        Matcher form = ONCE.matcher(citizen.get("/receptions/" + day).asString());
        String once = form.find() ? form.group(1) : "sent-without-a-form";
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "about",
                "小区供暖温度长期不达标",
                "name",
                "张三",
                "phone",
                "13837400001",
                "idType",
                "resident-id",
                "idNumber",
                ID,
                "others",
                "李四",
                "headcount",
                "20",
                "once",
                once));
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return citizen.post("/receptions/" + day, all.toArray(String[]::new));
    }

    @Test
    void aCitizenBooksSeesTheCodeOnceLooksItUpAndGivesThePlaceBack() {
        String day = Receptions.announced(2);
        Visitor citizen = new Visitor();
        assertThat(citizen.get("/receptions").asString()).contains("/receptions/" + day + "\"", "还有 2\u00a0个名额");
        Response booked = book(citizen, day);
        assertThat(booked.statusCode()).isEqualTo(303);
        Response receipt = citizen.get("/receptions/booking");
        String number = found(NUMBER, receipt);
        String code = found(CODE, receipt);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        Visitor later = new Visitor();
        assertThat(later.get("/receptions/booking").asString()).contains("查看或者取消预约");
        Response wrong = later.post("/receptions/booking", "number", number, "code", "0000-0000-0000");
        assertThat(later.follow(wrong.header("Location")).asString()).contains("没有查到", "预约号或者查询码不对");
        assertThat(later.post("/receptions/booking", "number", number, "code", code)
                        .statusCode())
                .isEqualTo(303);
        assertThat(later.get("/receptions/booking").asString())
                .contains("张三", "李四", "取消预约")
                .doesNotContain(code);
        assertThat(later.post("/receptions/booking/cancel").statusCode()).isEqualTo(303);
        assertThat(later.get("/receptions/booking").asString()).contains("预约已经取消");
        later.post("/receptions/booking/end");
        assertThat(later.get("/receptions/booking").asString()).doesNotContain("张三");
    }

    /** The tag of the list once it is answered from memory. */
    private static String kept() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String tag = given().get("/receptions").header("ETag");
            if (tag != null
                    && given().header("If-None-Match", tag).get("/receptions").statusCode() == 304) {
                return tag;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The list of receptions is not kept");
    }

    /** Waits a second at most until the list, which everybody gets, says so of a day. */
    private static void says(String day, String places) throws InterruptedException {
        Pattern row = Pattern.compile(
                "data-label=\"名额\">([^<]*)<p class=\"no-print\"><a class=\"btn plain\" href=\"/receptions/" + day
                        + "\"");
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        String said = found(row, given().get("/receptions"));
        while (!said.contains(places) && System.nanoTime() < end) {
            Thread.sleep(20);
            said = found(row, given().get("/receptions"));
        }
        assertThat(said).contains(places);
    }

    @Test
    void thePlacesOnTheKeptListFollowEachBookingAndCancellationWithinASecond() throws InterruptedException {
        String day = Receptions.announced(3);
        says(day, "还有 3\u00a0个名额");
        String before = kept();
        Visitor citizen = new Visitor();
        assertThat(book(citizen, day).statusCode()).isEqualTo(303);
        says(day, "还有 2\u00a0个名额");
        String after = kept();
        assertThat(after).isNotEqualTo(before);
        assertThat(given().header("If-None-Match", before).get("/receptions").statusCode())
                .isEqualTo(200);
        citizen.get("/receptions/booking");
        assertThat(citizen.post("/receptions/booking/cancel").statusCode()).isEqualTo(303);
        says(day, "还有 3\u00a0个名额");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        String day = Receptions.announced(2);
        Response answer = book(
                new Visitor(), day, "about", HOSTILE, "others", "乙\n丙\n丁\n戊\n己", "idNumber", "123", "headcount", "很多");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("错误：", "代表不超过 5 人", "第二十条第三款", "身份证号码应当是 18 位", "人数应当在 1 到", "&lt;script&gt;", "丁\n戊")
                .doesNotContain("<script>alert");
    }

    @Test
    void whoTapsTwiceGetsTheSameReceiptAndWhoIsLateKeepsWhatWasTyped() {
        String day = Receptions.announced(1);
        String other = Receptions.announced(3);
        Visitor first = new Visitor();
        Visitor late = new Visitor();
        late.get("/receptions/" + day);
        Response booked = book(first, day, "once", "the-same-tap-" + day);
        Response again = book(first, day, "once", "the-same-tap-" + day);
        assertThat(List.of(booked.statusCode(), again.statusCode())).containsOnly(303);
        first.get("/receptions/booking");
        Response full = book(late, day, "about", "我写的事情还在");
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.asString()).contains("没有约上", "约满了", "我写的事情还在", "改约哪一天", "value=\"" + other + "\"");
        assertThat(book(late, day, "day", other).statusCode()).isEqualTo(303);
    }

    @Test
    void aDayThatIsNoneIsNotFound() {
        assertThat(new Visitor().get("/receptions/999999999").statusCode()).isEqualTo(404);
        assertThat(new Visitor().get("/receptions/x").statusCode()).isEqualTo(404);
    }

    @Test
    void theDeskShowsMaskedNamesRevealsWithAReasonAndCallsTheDayOff() {
        String day = Receptions.announced(2);
        Visitor citizen = new Visitor();
        book(citizen, day, "about", "供暖" + HOSTILE);
        String number = found(NUMBER, citizen.get("/receptions/booking")).replaceAll("\\D", "");
        Visitor clerk = Officers.as("intake");
        String bookings = "/staff/receptions/" + day + "/bookings";
        assertThat(clerk.get("/staff/receptions").asString()).contains(bookings, "1 / 2");
        assertThat(clerk.get(bookings).asString())
                .contains("张**", "李**", "供暖&lt;script&gt;")
                .doesNotContain("张三", ID, "13837400001", "<script>alert");
        Response none = clerk.post(bookings + "/" + number + "/reveal", "reason", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("请写明为什么要看").doesNotContain("张三");
        assertThat(clerk.post(bookings + "/" + number + "/reveal", "reason", "核对来访人")
                        .asString())
                .contains("张三", ID, "13837400001", "已记入查看日志");
        String one = "/staff/receptions/" + day;
        assertThat(clerk.get(one).asString()).contains("取消这一天的接访", "示例接待大厅");
        assertThat(clerk.post(one + "/cancel", "version", "0", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(one + "/cancel", "version", "7", "reason", "临时有会").statusCode())
                .isEqualTo(409);
        assertThat(clerk.post(one + "/cancel", "version", "0", "reason", "临时有会").statusCode())
                .isEqualTo(303);
        assertThat(clerk.get(one).asString()).contains("已经取消", "临时有会").doesNotContain("取消这一天的接访");
        assertThat(new Visitor().get("/receptions").asString()).contains("取消了：临时有会");
        assertThat(citizen.get("/receptions/booking").asString()).contains("接访取消了", "临时有会");
        assertThat(clerk.get("/staff/receptions?part=past&before=x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiListsBooksOnceUnderAKeyAndAnswersLookUpsAlike() {
        String day = Receptions.announced(1);
        assertThat(new Visitor().get("/api/v1/receptions").<List<Integer>>path("items.id"))
                .contains(Integer.valueOf(day));
        String body = Requests.json(Map.of(
                "about",
                "小区供暖温度长期不达标",
                "representatives",
                List.of(Map.of("name", "张三")),
                "phone",
                "13837400001",
                "idType",
                "resident-id",
                "idNumber",
                ID,
                "headcount",
                1));
        String path = "/api/v1/receptions/" + day + "/bookings";
        Response first = Requests.withJson(body)
                .header("Idempotency-Key", "reception-" + day)
                .post(path);
        assertThat(first.statusCode()).isEqualTo(201);
        Response repeated = Requests.withJson(body)
                .header("Idempotency-Key", "reception-" + day)
                .post(path);
        assertThat(repeated.asString()).isEqualTo(first.asString());
        Response full = Requests.withJson(body).post(path);
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.contentType()).contains("application/problem+json");
        Response wrong = Requests.withJson("{\"about\":7,\"stranger\":1,\"representatives\":[{}]}")
                .post(path);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.<List<String>>path("errors.pointer"))
                .contains("/about", "/stranger", "/representatives/0/name", "/phone")
                .doesNotHaveDuplicates();
        String number = first.path("bookingNumber");
        String right = Requests.json(Map.of("bookingNumber", number, "queryCode", first.<String>path("queryCode")));
        List<String> bodies = List.of("x", "411000260300000000", number).stream()
                .map(each -> Requests.withJson(
                                Requests.json(Map.of("bookingNumber", each, "queryCode", "0000-0000-0000")))
                        .post("/api/v1/receptions/bookings/lookup"))
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .map(Response::asString)
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(Requests.withJson(right)
                        .post("/api/v1/receptions/bookings/cancellation")
                        .<Boolean>path("cancelled"))
                .isTrue();
        assertThat(Requests.withJson(body).post(path).statusCode()).isEqualTo(201);
    }
}
