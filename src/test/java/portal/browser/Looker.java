package portal.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who looks at the pages on a way in every look, and notes what is not right. */
final class Looker {
    private final Page page;
    private final List<String> problems;

    Looker(Page page, List<String> problems) {
        this.page = page;
        this.problems = problems;
    }

    /** A citizen's page as it stands. */
    void look(String name) {
        problems.addAll(Look.problems(page, name));
    }

    /** The same, which says what is wrong. */
    void wrong(String name) {
        mistakes(name);
        look(name);
    }

    /** A citizen's step as it opened, then sent as it is by this button, with what is missing. */
    void both(String name, String button) {
        look(name);
        new Citizen(page).press(button);
        wrong(name + "-errors");
    }

    /** An officer's page. */
    void desk(String name) {
        problems.addAll(Look.atDesk(page, "desk-" + name));
    }

    /** An officer's form at an address as it opens, then sent as it is by this button, with what is missing. */
    void form(String name, String path, String button) {
        page.navigate(path);
        desk(name);
        new Desk(page).press(button);
        wrongAtDesk(name);
    }

    /** An officer's page, which says what is wrong. */
    void wrongAtDesk(String name) {
        mistakes(name);
        desk(name + "-errors");
    }

    /** Opens an officer's page. */
    void desk(String name, String path) {
        page.navigate(path);
        desk(name);
    }

    private void mistakes(String name) {
        page.locator(".mistakes a").first().waitFor();
        if (!page.title().startsWith("错误：")) {
            problems.add(name + " does not say in its title that something is wrong");
        }
    }
}
