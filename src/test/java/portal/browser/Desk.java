package portal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** An officer at a desk who works a case through its pages, reading the labels as a person does. */
final class Desk {
    private final Page page;

    Desk(Page page) {
        this.page = page;
    }

    /** Looks a case up by its number and opens it. */
    void open(String number) {
        page.navigate("/staff/cases");
        field("q").fill(number);
        press("查找");
        Onward.click(page.locator(".queue tbody a").first());
        page.waitForURL("**/staff/cases/" + number.replace("-", ""));
    }

    /** Opens the form of a step that the case offers now. */
    void begin(String term) {
        Onward.click(page.locator(".steps")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(term).setExact(true)));
        page.waitForURL("**/steps/*");
    }

    /** Sends the form; the case comes back with the step in its course. */
    void finish(String term) {
        press(term);
        page.waitForURL(address -> address.matches(".*/staff/cases/\\d{18}"));
        page.locator(".course .now h3").getByText(term).waitFor();
    }

    Desk write(String name, String text) {
        field(name).fill(text);
        return this;
    }

    Desk choose(String name, String value) {
        field(name).selectOption(value);
        return this;
    }

    Desk tick(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    void press(String button) {
        Onward.click(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    /** The steps that the case offers this officer now. */
    List<String> offered() {
        return page.locator(".steps a").allTextContents();
    }

    Locator field(String name) {
        return page.locator("[name='" + name + "']").first();
    }
}
