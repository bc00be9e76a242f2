package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.petition.IntakeStep;
import portal.petition.Procedure;
import portal.testing.DeskForms;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** A case in officers' hands: found, read, worked, and hidden from everybody else. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class CaseDeskTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";

    @Inject
    Pool pool;

    private static String page(String number) {
        return "/staff/cases/" + number;
    }

    private static Response take(Visitor officer, String number, String word, String... fields) {
        return DeskForms.take(officer, number, word, fields);
    }

    private static String filed() {
        return Requests.file(Filings.appeal()).number();
    }

    private static String transferred() {
        String number = filed();
        assertThat(take(Officers.as("intake"), number, "transfer", "agency", Steps.AGENCY, "route", "petition")
                        .statusCode())
                .isEqualTo(303);
        return number;
    }

    @Test
    void aCaseIsWorkedFromTheRegisterToItsReviewThroughTheForms() {
        Requests.Receipt receipt = Requests.file(Filings.appeal());
        String number = receipt.number();
        Visitor intake = Officers.as("intake");
        assertThat(intake.get(page(number)).asString()).contains("建议分到哪里", "转送", "还剩 15 天");
        assertThat(take(intake, number, "transfer", "agency", Steps.AGENCY, "route", "petition")
                        .statusCode())
                .isEqualTo(303);
        Visitor clerk = Officers.as("clerk");
        assertThat(clerk.get("/staff/cases?q=" + number).asString()).contains(page(number), "小区供暖温度长期不达标", "张*");
        assertThat(take(clerk, number, "accept", "route", "petition", "requests", "整改\n退费")
                        .statusCode())
                .isEqualTo(303);
        assertThat(take(clerk, number, "ask-extension", "days", "20", "ground", "需要鉴定")
                        .statusCode())
                .isEqualTo(303);
        Visitor head = Officers.as("head");
        assertThat(take(head, number, "extend", "days", "20", "ground", "需要鉴定").statusCode())
                .isEqualTo(303);
        Response concluded = take(
                clerk,
                number,
                "conclude",
                "opinion/replies/0/outcome",
                "UPHELD",
                "opinion/replies/0/answer",
                "已责令整改",
                "opinion/replies/1/outcome",
                "NOT_UPHELD",
                "opinion/replies/1/answer",
                "没有依据",
                "opinion/finding",
                "室温低于标准",
                "opinion/basis",
                "《城市供热条例》第十条",
                "opinion/result",
                "责令整改");
        assertThat(concluded.statusCode()).isEqualTo(303);
        assertThat(take(clerk, number, "serve", "way", "IN_PERSON").statusCode())
                .isEqualTo(303);
        String course = clerk.get(page(number)).asString();
        assertThat(course)
                .contains("申请延期", "需要鉴定", "室温低于标准", "没有依据", "当面送达", "请求复查", "承办人甲")
                .containsPattern("处〔20\\d\\d〕\\d+号");
        Response paper = clerk.get(page(number) + "/papers/2");
        assertThat(paper.header("Content-Type")).contains("application/pdf");
        assertThat(paper.asByteArray()).startsWith('%', 'P', 'D', 'F');
        Requests.lookup(number, receipt.code()).then().statusCode(200);
        assertThat(Requests.lookup(number, receipt.code())
                        .<List<String>>path("timeline.note")
                        .toString())
                .doesNotContain("申请延期");
    }

    @Test
    void whatIsWrongInTheFormOfAStepIsSaidAndWhatWasTypedStays() {
        String number = transferred();
        Visitor clerk = Officers.as("clerk");
        take(clerk, number, "accept", "route", "petition", "requests", "整改\n退费");
        Response answer = take(
                clerk, number, "conclude", "opinion/replies/0/outcome", "UPHELD", "opinion/finding", "我写的" + HOSTILE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("错误：", "第 1 项请求还没有答复", "第 2 项请求还没有答复", "请写明依据", "我写的&lt;script&gt;")
                .doesNotContain("<script>alert");
        Response unread = take(clerk, number, "ask-extension", "days", "很多", "ground", "复杂");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.asString()).contains("请填写数字", "value=\"很多\"");
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondSeesWhatChangedAndKeepsWhatWasTyped() {
        String number = transferred();
        Visitor clerk = Officers.as("clerk");
        Visitor head = Officers.as("head");
        String path = page(number) + "/steps/send-back";
        Response opened = head.get(path);
        take(clerk, number, "accept", "route", "petition", "requests", "整改");
        Response second = DeskForms.sent(head, path, opened, "reasons", "不属于本单位职权");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("受理", "现在的状态：办理中", "不属于本单位职权", "现在不能再办这一步");
        assertThat(head.get(page(number)).asString()).doesNotContain("不属于本单位职权");
    }

    @Test
    void personalDataIsMaskedUntilSomebodySaysWhyAndShownOnce() {
        String number = transferred();
        Visitor clerk = Officers.as("clerk");
        assertThat(clerk.get(page(number)).asString())
                .contains("张*", "138****8000")
                .doesNotContain("张三", "13800138000", "××路1号");
        Response none = clerk.post(page(number) + "/reveal", "reason", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("请写明为什么要看").doesNotContain("13800138000");
        Response shown = clerk.post(page(number) + "/reveal", "reason", "电话核实诉求");
        assertThat(shown.asString()).contains("张三", "13800138000", "××路1号", "已记入查看日志");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(clerk.get(page(number)).asString()).doesNotContain("13800138000");
        String log = Officers.as("auditor").get("/staff/log?no=" + number).asString();
        assertThat(log).contains("承办人甲", "查看个人信息", "电话核实诉求").doesNotContain("张三", "13800138000");
    }

    @Test
    void hostileTextIsShownAsTextOnTheListAndOnTheCase() {
        var filing = Filings.with(Filings.appeal(), "title", "标题" + HOSTILE);
        filing = Filings.with(filing, "facts", "事实经过是这样的" + HOSTILE);
        filing = Filings.with(filing, "petitioner.name", "<b>张</b>");
        String number = Requests.file(filing).number();
        Visitor intake = Officers.as("intake");
        String one = intake.get(page(number)).asString();
        String list = intake.get("/staff/cases?q=" + number).asString();
        assertThat(one).contains("标题&lt;script&gt;").doesNotContain("<script>alert", "\u202E", "<b>张");
        assertThat(list).contains("标题&lt;script&gt;").doesNotContain("<script>alert", "\u202E", "<b>张");
    }

    @Test
    void aCaseIsFoundByNumberNameAndPhone() {
        String name = "欧阳" + System.nanoTime() % 100_000;
        String number = Requests.file(Filings.with(Filings.appeal(), "petitioner.name", name))
                .number();
        Visitor intake = Officers.as("intake");
        assertThat(intake.get("/staff/cases?q=" + number).asString()).contains(page(number));
        assertThat(intake.get("/staff/cases?q=" + name).asString())
                .contains(page(number), "欧阳**")
                .doesNotContain(name + "<");
        assertThat(intake.get("/staff/cases?q=没有这个人").asString()).contains("没有找到");
    }

    @Test
    void theListIsTurnedPageByPageWithoutLosingOrRepeatingACase() {
        Visitor intake = Officers.as("intake");
        for (int i = 0; i < 30; i++) {
            filed();
        }
        Pattern link = Pattern.compile("href=\"/staff/cases/(\\d{18})\"");
        List<String> seen = new ArrayList<>();
        String next = "/staff/cases?whose=agency&part=open";
        while (!next.isEmpty()) {
            String html = intake.get(next.replace("&amp;", "&")).asString();
            link.matcher(html).results().map(found -> found.group(1)).forEach(seen::add);
            Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(html);
            next = older.find() ? older.group(1) : "";
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }

    @Test
    void aCaseIsGivenToAColleagueButNotToOneWhoStoodBack() {
        String number = transferred();
        Visitor clerk = Officers.as("clerk");
        String one = clerk.get(page(number)).asString();
        Matcher option = Pattern.compile("<option value=\"(\\d+)\">承办人甲").matcher(one);
        assertThat(option.find()).isTrue();
        String id = option.group(1);
        assertThat(clerk.post(page(number) + "/officer", "officer", id, "version", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.get("/staff/cases?whose=mine").asString()).contains(page(number));
        assertThat(take(clerk, number, "recuse", "officer", id, "ground", "与当事人是亲属")
                        .statusCode())
                .isEqualTo(303);
        Response refused = clerk.post(page(number) + "/officer", "officer", id, "version", "3");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("已经回避");
    }

    /** Every door with a case number, for every sample officer: whoever does not see the case gets 404. */
    @Test
    void whoDoesNotSeeACaseFindsNothingAtAnyDoor() {
        String ordinary = transferred();
        String accusation = Requests.file(Filings.accusation()).number();
        Map<String, Set<String>> sees = Map.of(
                ordinary,
                Set.of("intake", "secret", "supervisor", "clerk", "head", "reviewer"),
                accusation,
                Set.of("secret"));
        for (String subject : List.of(
                "intake",
                "secret",
                "discipline",
                "clerk",
                "head",
                "reviewer",
                "supervisor",
                "adviser",
                "auditor",
                "admin")) {
            Visitor officer = Officers.as(subject);
            officer.get("/petitions/track");
            sees.forEach((number, who) -> doors().forEach(door -> {
                int status = knock(officer, door, number);
                if (who.contains(subject)) {
                    assertThat(status).as(subject + " " + door).isLessThan(500);
                } else {
                    assertThat(status).as(subject + " " + door).isIn(403, 404);
                    assertThat(status).as(subject + " " + door).isEqualTo(knock(officer, door, "411000261100017833"));
                }
            }));
            assertThat(officer.get(page(ordinary)).statusCode())
                    .as(subject)
                    .isEqualTo(
                            Set.of("auditor", "admin").contains(subject)
                                    ? 403
                                    : sees.get(ordinary).contains(subject) ? 200 : 404);
            assertThat(officer.get(page(accusation)).statusCode())
                    .as(subject)
                    .isEqualTo(
                            Set.of("auditor", "admin").contains(subject) ? 403 : subject.equals("secret") ? 200 : 404);
        }
        assertThat(Officers.as("auditor").get("/staff/log?no=" + accusation).asString())
                .contains("没有这样的记录");
    }

    private static int knock(Visitor officer, String door, String number) {
        String path = door.substring(door.indexOf(' ') + 1)
                .replace("{no}", number)
                .replace("{word}", "transfer")
                .replace("{id}", "00");
        return (door.startsWith("GET") ? officer.get(path) : officer.post(path, "name", "")).statusCode();
    }

    private static List<String> doors() {
        List<String> doors = Doors.ALL.stream()
                .filter(door -> door.contains(" /staff/cases/{no}"))
                .toList();
        assertThat(doors).hasSizeGreaterThanOrEqualTo(6);
        return doors;
    }

    @Test
    void everyStepThatAnOfficerMayTakeHasAForm() {
        assertThat(Procedure.table())
                .filteredOn(move -> move.who().stream()
                        .anyMatch(
                                role -> role != portal.law.Actor.Role.CITIZEN && role != portal.law.Actor.Role.PORTAL))
                .filteredOn(move -> move.step() != IntakeStep.Register.class)
                .allMatch(move -> StepForm.known(move.step()));
    }
}
