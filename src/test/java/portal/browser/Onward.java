package portal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What leads to another page, and is over only when that page stands: until then the old one still answers. */
final class Onward {
    private Onward() {}

    /** A click on a link or a button. */
    static void click(Locator what) {
        by(what.page(), what::click);
    }

    /** Whatever opens the next page. */
    static void by(Page page, Runnable act) {
        page.waitForNavigation(act);
    }
}
