package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import portal.LegalTime;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** One case, from a phone through every desk and back, to the end of the final review. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
@EnabledIf(value = "portal.browser.Chromium#present", disabledReason = Chromium.MISSING)
class CaseJourneyTest extends WithVisitors {
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    @Inject
    LegalTime time;

    private Page phone;
    private Citizen citizen;
    private String number = "";

    @AfterEach
    void today() {
        time.set(null);
    }

    @Test
    void aCaseIsFiledAnsweredReviewedAndFinallyReviewed() throws IOException {
        on(3, 2);
        phone = visitors.withoutScript("/petitions/new/purpose");
        citizen = new Citizen(phone);
        citizen.fill("appeal");
        citizen.press("提交");
        number = citizen.number();
        citizen.track(number, citizen.code());
        sees("已登记", "许昌市信访局", "3月17日");

        transferAndAnswer();
        rateAndAskForReview();
        review();
        finalReview();

        sees("复核终结", "许昌市人民政府");
        assertThat(phone.locator(".timeline h3").allTextContents().toString())
                .contains("登记", "转送", "受理", "延期", "办结", "送达", "满意度评价", "请求复查", "复查意见", "请求复核", "复核意见")
                .doesNotContain("下一步");
        assertThat(phone.locator(".due").textContent()).contains("信访程序到此结束").doesNotContain("待国务院");
        assertThat(phone.locator("a[href*='/steps/']").allTextContents()).isEmpty();
        for (String paper : new String[] {"回执", "受理告知书", "延长办理期限告知书", "信访事项处理意见书", "复查意见书", "复核意见书"}) {
            takesAlong(paper);
        }
    }

    private void transferAndAnswer() {
        on(3, 5);
        Desk intake = officer("intake");
        intake.open(number);
        intake.begin("转送");
        intake.choose("agency", Steps.AGENCY).choose("route", "petition").finish("转送");
        sees("已转送", "魏都区住房和城乡建设局", "3月20日");

        on(3, 12);
        Desk clerk = officer("clerk");
        clerk.open(number);
        assertThat(clerk.offered()).contains("受理", "提出异议").doesNotContain("办结", "延期", "送达");
        clerk.begin("受理");
        clerk.choose("route", "petition").write("requests", "督促供热公司整改\n退还部分费用").finish("受理");
        sees("办理中", "魏都区住房和城乡建设局", "5月11日");

        on(5, 6);
        clerk.open(number);
        clerk.begin("申请延期");
        clerk.write("days", "20").write("ground", "需要鉴定").finish("申请延期");
        assertThat(clerk.offered()).doesNotContain("延期", "申请延期");
        sees("办理中", "5月11日");

        on(5, 7);
        Desk head = officer("head");
        head.open(number);
        head.begin("延期");
        assertThat(head.field("days").inputValue()).isEqualTo("20");
        head.write("ground", "需要鉴定").finish("延期");
        sees("办理中", "5月31日");

        on(5, 20);
        clerk.open(number);
        clerk.begin("办结");
        clerk.choose("opinion/replies/0/outcome", "UPHELD")
                .write("opinion/replies/0/answer", "已责令供热公司更换管道。")
                .choose("opinion/replies/1/outcome", "NOT_UPHELD")
                .write("opinion/replies/1/answer", "合同没有约定退费。")
                .write("opinion/finding", "经测量，室温为十四度，低于标准。")
                .write("opinion/basis", "《城市供热条例》第十条")
                .write("opinion/result", "责令供热公司于六月底前完成整改。")
                .finish("办结");
        clerk.begin("送达");
        clerk.choose("way", "ONLINE").finish("送达");
        sees("已答复", "6月19日");
    }

    private void rateAndAskForReview() {
        on(5, 25);
        act("满意度评价");
        phone.locator("input[name='office'][value='satisfied']").check();
        phone.locator("input[name='agency'][value='dissatisfied']").check();
        citizen.field("text").fill("退费没有说清楚");
        citizen.press("提交评价");
        sees("已答复", "满意度评价");
        act("请求复查");
        citizen.field("text").fill("合同第八条约定了温度不达标退费。");
        citizen.field("idNumberTail").fill("000000");
        citizen.press("提交复查请求");
        assertThat(phone.title()).startsWith("错误：");
        assertThat(citizen.field("text").inputValue()).contains("合同第八条");
        citizen.field("idNumberTail").fill(Citizen.ID.substring(12));
        citizen.press("提交复查请求");
        sees("复查中", "魏都区人民政府", "6月24日");
    }

    private void review() {
        on(6, 15);
        Desk reviewer = officer("reviewer");
        concludes(reviewer, "复查意见");
        reviewer.begin("送达");
        reviewer.choose("way", "ONLINE").finish("送达");
        sees("已复查", "7月15日");
    }

    private void finalReview() {
        on(6, 20);
        act("请求复核");
        citizen.field("text").fill("复查没有看合同第八条。");
        citizen.field("idNumberTail").fill(Citizen.ID.substring(12));
        citizen.press("提交复核请求");
        sees("复核中", "许昌市人民政府", "7月20日");

        on(7, 10);
        concludes(new Desk(visitors.officer(registered("411000-zf"), "reviewer")), "复核意见");
    }

    private void concludes(Desk reviewer, String term) {
        reviewer.open(number);
        reviewer.begin(term);
        reviewer.choose("opinion/result", "CONFIRMED")
                .write("opinion/finding", "原认定的事实清楚。")
                .write("opinion/basis", "《城市供热条例》第十条")
                .finish(term);
    }

    /** A reviewer at another agency, registered by the administrator; the provider's name of that officer. */
    private String registered(String agency) {
        String subject = "reviewer-" + UUID.randomUUID();
        Page page = visitors.officer("admin");
        page.navigate("/staff/officers/new");
        Desk admin = new Desk(page);
        admin.write("subject", subject).write("name", "复核员乙").choose("agency", agency);
        page.locator("input[name='duties'][value='reviewer']").check();
        admin.press("保存");
        page.waitForURL("**/staff/officers");
        return subject;
    }

    private Desk officer(String name) {
        return new Desk(visitors.officer(name));
    }

    /** Ten in the morning of a day of 2026. */
    private void on(int month, int day) {
        time.set(LocalDate.of(2026, month, day)
                .atTime(LocalTime.of(10, 0))
                .atZone(PLACE)
                .toInstant());
    }

    /** What the citizen reads when the page is opened anew. */
    private void sees(String state, String... words) {
        phone.navigate("/petitions/track");
        assertThat(phone.locator("h1 .tag").textContent()).isEqualTo(state);
        assertThat(phone.locator("main").textContent()).contains(words);
    }

    private void act(String label) {
        phone.navigate("/petitions/track");
        citizen.follow(label);
    }

    private void takesAlong(String paper) throws IOException {
        Download taken = citizen.takeAlong(paper);
        assertThat(taken.suggestedFilename()).endsWith(".pdf");
        assertThat(Files.readAllBytes(taken.path())).startsWith('%', 'P', 'D', 'F');
    }
}
