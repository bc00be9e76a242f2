package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Those who come to the portal with a browser, each with cookies of her own. */
final class Visitors implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final Pattern SCRIPTS = Pattern.compile("\\.js(\\?|$)");
    private static final Route.FulfillOptions NO_SCRIPT =
            new Route.FulfillOptions().setContentType("text/javascript").setBody("");

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

    /** An officer in front of a wide screen, logged in under a name that the README lists. */
    Page officer(String name) {
        return loggedIn(page -> logIn(page, name));
    }

    /** The same where no script of the portal arrives; what looks at the pages may still ask them. */
    Page officerWithoutScript(String name) {
        return loggedIn(page -> {
            page.context().route(SCRIPTS, route -> route.fulfill(NO_SCRIPT));
            logIn(page, name);
        });
    }

    private static void logIn(Page page, String name) {
        Onward.click(page.locator("button[name='predefined-" + name + "']"));
    }

    /** An officer whom the administrator registered since, logged in with the roles that the provider grants. */
    Page officer(String subject, String roles) {
        return loggedIn(page -> {
            page.locator("summary").click();
            page.locator("[name='name']").fill(subject);
            page.locator("[name='roles']").fill(roles);
            Onward.click(page.locator("button[name='login']"));
        });
    }

    /** A citizen with a phone, logged in with the city's log-in under a name that it need not have known before. */
    Page citizen(String subject) {
        return loggedIn(new Browser.NewContextOptions().setViewportSize(360, 740), "/me", page -> named(page, subject));
    }

    private static void named(Page page, String subject) {
        page.locator("summary").click();
        page.locator("[name='name']").fill(subject);
        page.locator("[name='roles']").fill("citizen");
        Onward.click(page.locator("button[name='login']"));
    }

    private Page loggedIn(Consumer<Page> logIn) {
        return loggedIn(new Browser.NewContextOptions().setViewportSize(1280, 800), "/staff", logIn);
    }

    /** What the provider's own page does is no business of the portal's: only then it is listened to. */
    private Page loggedIn(Browser.NewContextOptions options, String path, Consumer<Page> logIn) {
        Page page = context(options).newPage();
        page.navigate(path);
        logIn.accept(page);
        page.waitForURL("**" + path);
        complaints.add(new Complaints(page.context(), portal));
        return page;
    }

    private Page open(Browser.NewContextOptions options, String path) {
        BrowserContext context = context(options);
        complaints.add(new Complaints(context, portal));
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.running()
                .newContext(options.setBaseURL(portal.toString()).setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    /** Everybody leaves; none may have had to complain. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).flatMap(Complaints::heard).isEmpty();
    }
}
