package portal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import portal.testing.Ids;

/** Somebody who files a petition, page by page, reading the labels as a person does. */
final class Citizen {
    private static final LocalDate BIRTH = LocalDate.of(1958, 6, 30);

    private final Page page;

    Citizen(Page page) {
        this.page = page;
    }

    void next() {
        press("保存，下一步");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void purpose() {
        choose("purpose", "appeal");
    }

    void matter() {
        field("title").fill("小区供暖温度长期不达标");
        field("region").selectOption("411002");
        field("place").fill("文峰街道××小区");
    }

    void facts() {
        field("facts").fill("入冬以来，小区室内温度一直只有十四度，多次打电话反映没有结果。");
        field("request").fill("请求督促供热公司整改并退还部分费用");
        choose("priorProcedures", "none");
    }

    void who() {
        choose("for", "self");
        field("headcount").fill("1");
    }

    void person() {
        field("petitioner.name").fill("阿依古丽·买买提");
        field("petitioner.idType").selectOption("resident-id");
        field("petitioner.idNumber").fill(Ids.resident(BIRTH, 12));
        field("petitioner.phone").fill("138 0013 8000");
        field("petitioner.region").selectOption("411002");
        field("petitioner.address").fill("文峰街道××路1号");
    }

    void declare() {
        choose("declaration", "yes");
        choose("privacyNoticeRead", "yes");
    }

    Locator field(String name) {
        return page.locator("[name='" + name + "']").first();
    }

    private void choose(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }
}
