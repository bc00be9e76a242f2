package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.LegalTime;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.SideStep;
import portal.testing.Closed;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Steps;
import portal.testing.Visitor;

/** The desks from which work is watched over, with rows such as they have: what is due, 督办, 三项建议, reviews, figures. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class OversightLooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CITY = "411000-cgj";
    private static final String RECOMMENDATIONS = "/staff/recommendations";
    private static final String QUALITY = "/staff/quality";
    private static final YearMonth LOOKED_AT = YearMonth.of(2024, 10);
    private static final YearMonth DRAWN = YearMonth.of(2024, 11);

    @TestHTTPResource("/")
    URL portal;

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    private String late = "";
    private String fresh = "";
    private String answered = "";

    @AfterEach
    void today() {
        time.set(null);
    }

    @Test
    void everyDeskOfThoseWhoWatchIsReadableInEveryLook() {
        LocalDate today = time.today();
        late = inHand(today.minusDays(30), "垃圾堆在小区门口没人清", CITY).digits();
        inHand(today.minusDays(40), "阳光水岸小区二十三号楼电梯停运，物业与维保单位互相推诿，八十岁老人两个月下不了楼", Steps.AGENCY);
        inHand(today.minusDays(11), "路灯不亮", CITY);
        supervised(inHand(today.minusDays(30), "小区供暖温度长期不达标", Steps.AGENCY), today.minusDays(8));
        closed(LOOKED_AT, "楼顶漏水", Steps.AGENCY);
        closed(LOOKED_AT, "占道经营", CITY);
        drawn(LOOKED_AT);
        closed(DRAWN, "窨井盖缺失", CITY);
        drawn(DRAWN);
        at(today);
        reviewed(one(LOOKED_AT, Steps.AGENCY), today.plusDays(30));
        fresh = recommended("IMPROVE_WORK", "转办以后两周没有联系信访人。\n建议当日联系，三日内到现场。");
        answered = recommended("HOLD_TO_ACCOUNT", "收到督办以后仍未答复，建议依规追究有关人员的责任。");
        Visitor head = Officers.as("head");
        head.get(answered);
        sent(head, answered, "version", "0", "adoption", "PARTLY_ADOPTED", "text", "已约谈经办人；制度正在修订，下月报送。");
        time.set(null);
        assertThat(Hands.problems(portal, List.of(this::theSupervisor, this::theFigures, this::theHead)))
                .isEmpty();
    }

    private void theSupervisor(Visitors visitors, List<String> problems) {
        Looker looker = new Looker(visitors.officer("supervisor"), problems);
        looker.desk("home-supervisor", "/staff");
        looker.desk("watch", "/staff/watch");
        looker.desk("watch-soon", "/staff/watch?part=soon");
        looker.desk("watch-unanswered", "/staff/watch?part=unanswered&agency=" + Steps.AGENCY);
        looker.desk("case-late", "/staff/cases/" + late);
        looker.form("quality", QUALITY + "?round=" + LOOKED_AT, "抽取");
        looker.form("quality-review", one(DRAWN, CITY), "登记结果");
        looker.desk("quality-reviewed", one(LOOKED_AT, Steps.AGENCY));
    }

    private void theFigures(Visitors visitors, List<String> problems) {
        Page page = visitors.officerWithoutScript("supervisor");
        Looker looker = new Looker(page, problems);
        looker.desk("figures", "/staff/figures");
        new Desk(page).write("from", "2026-12-31").write("to", "2026-01-01").press("统计");
        looker.wrongAtDesk("figures");
        looker.desk("yearly-report", "/staff/yearly-report/" + time.today().getYear());
        looker.desk("recommendations", RECOMMENDATIONS + "?part=all");
        looker.form("recommendation-new", RECOMMENDATIONS + "/new", "提出建议");
        looker.desk("recommendation-answered", answered);
    }

    private void theHead(Visitors visitors, List<String> problems) {
        Looker looker = new Looker(visitors.officerWithoutScript("head"), problems);
        looker.desk("home-head", "/staff");
        looker.form("recommendation", fresh, "反馈");
        looker.desk("quality-head", QUALITY + "?round=" + LOOKED_AT);
        looker.form("quality-righting", one(LOOKED_AT, Steps.AGENCY), "报告整改");
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static Filing about(String title) {
        return Filings.with(Filings.appeal(), "title", title);
    }

    private PetitionNo inHand(LocalDate since, String title, String agency) {
        at(since);
        return Closed.transferred(steps, about(title), agency);
    }

    private void supervised(PetitionNo no, LocalDate on) {
        at(on);
        TakeStep.By supervisor = new TakeStep.By(new Actor(Actor.Role.SUPERVISOR, "督查员", Steps.OFFICE), 7L);
        steps.take(no, new SideStep.Supervise(SideStep.Lapse.OVERDUE, "请立即告知信访人。", on.plusDays(5)), supervisor)
                .await()
                .atMost(PATIENCE);
    }

    private void closed(YearMonth month, String title, String agency) {
        at(month.atDay(10));
        Closed.one(steps, about(title), agency);
    }

    private void drawn(YearMonth month) {
        at(month.plusMonths(1).atDay(1));
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(QUALITY);
        sent(supervisor, QUALITY, "month", month.toString(), "way", "OFFICE");
    }

    private static void reviewed(String one, LocalDate rightBy) {
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(one);
        List<String> fields = new ArrayList<>(List.of("version", "0", "rightBy", rightBy.toString()));
        fields.addAll(List.of("standard/PROGRAM", "met", "standard/CONTENT", "met", "standard/RESULT", "met"));
        fields.addAll(List.of("standard/TIME", "fault", "finding", "受理告知书比规定的期限晚送两天；其余材料齐全，答复逐项回应了诉求。"));
        sent(supervisor, one + "/review", fields.toArray(String[]::new));
    }

    private static String recommended(String kind, String text) {
        Visitor supervisor = Officers.as("supervisor");
        supervisor.get(RECOMMENDATIONS + "/new");
        Response made =
                sent(supervisor, RECOMMENDATIONS, "kind", kind, "target", Steps.AGENCY, "cases", "", "text", text);
        return made.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    private static Response sent(Visitor officer, String path, String... fields) {
        Response answer = officer.post(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        return answer;
    }

    /** The review that was drawn of an agency's cases of a month, by its address. */
    private static String one(YearMonth month, String agency) {
        Matcher link = Pattern.compile("href=\"(/staff/quality/\\d+)\"")
                .matcher(Officers.as("supervisor")
                        .get(QUALITY + "?round=" + month + "&agency=" + agency)
                        .asString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
