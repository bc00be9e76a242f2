package portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URL;

/** One browser and the citizens who come with it: each has cookies of her own. */
final class Visitors implements AutoCloseable {
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);
    private final URL portal;

    Visitors(URL portal) {
        this.portal = portal;
    }

    /** A new visitor's page at an address of the portal. */
    Page at(String path) {
        return open(new Browser.NewContextOptions(), path);
    }

    /** The same with scripts switched off. */
    Page withoutScript(String path) {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false), path);
    }

    private Page open(Browser.NewContextOptions options, String path) {
        BrowserContext context =
                browser.newContext(options.setBaseURL(portal.toString()).setViewportSize(360, 740));
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
