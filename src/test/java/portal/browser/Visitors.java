package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Those who come to the portal with a browser, each with cookies of her own. */
final class Visitors implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Complaints> complaints = new ArrayList<>();
    private final URL portal;

    Visitors(URL portal) {
        this.portal = portal;
    }

    /** A new visitor's page on a phone, at an address of the portal. */
    Page onPhone(String path) {
        return open(new Browser.NewContextOptions().setViewportSize(360, 740), path);
    }

    /** The same with scripts switched off. */
    Page withoutScript(String path) {
        return open(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false), path);
    }

    Page atDesk(String path) {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 800), path);
    }

    private Page open(Browser.NewContextOptions options, String path) {
        BrowserContext context = Chromium.running()
                .newContext(options.setBaseURL(portal.toString()).setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        complaints.add(new Complaints(context, portal));
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    /** Everybody leaves; none may have had to complain. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).flatMap(Complaints::heard).isEmpty();
    }
}
