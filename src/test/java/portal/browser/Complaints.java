package portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a browser finds wrong with the pages: script errors, a broken policy, parts that are missing or come from afar. */
final class Complaints {
    /** How the console repeats a status; the pages of mistakes have one, and missing parts are heard of as answers. */
    private static final String STATUS = "Failed to load resource: the server responded with a status of";

    private static final Set<String> SERIOUS = Set.of("error", "warning", "assert");

    private final List<String> heard = new ArrayList<>();
    private final String home;

    Complaints(BrowserContext context, URL portal) {
        this.home = portal.toString();
        context.onConsoleMessage(this::console);
        context.onWebError(error -> heard.add("script: " + error.error()));
        context.onRequest(this::request);
        context.onResponse(this::response);
    }

    List<String> heard() {
        return heard;
    }

    private void console(ConsoleMessage message) {
        if (SERIOUS.contains(message.type()) && !message.text().startsWith(STATUS)) {
            heard.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void request(Request request) {
        if (!request.url().startsWith(home)) {
            heard.add("another host: " + request.url());
        }
    }

    private void response(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            heard.add("missing: " + response.url());
        }
    }
}
