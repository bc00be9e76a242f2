package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A way in which a page is looked at: how wide, how lit, in which mode, or on paper. */
enum Look {
    PHONE("360-light", 360, ColorScheme.LIGHT, false),
    PHONE_DARK("360-dark", 360, ColorScheme.DARK, false),
    PHONE_ELDER("360-elder", 360, ColorScheme.LIGHT, true),
    SMALLEST("320-elder-dark", 320, ColorScheme.DARK, true),
    DESK("1280-light", 1280, ColorScheme.LIGHT, false),
    DESK_DARK("1280-dark", 1280, ColorScheme.DARK, false),
    DESK_ELDER("1280-elder", 1280, ColorScheme.LIGHT, true),
    PAPER("print", 794, ColorScheme.LIGHT, false);

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 740;

    /** Links inside running text and lists of text are exempt, as in WCAG 2.5.8; so is a box inside its label. */
    private static final String TOO_SMALL = """
        () => [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
          .filter(e => {
            const box = e.getBoundingClientRect();
            const exempt = e.matches('.skip, .hidden, .choice input')
              || e.tagName === 'A' && e.closest('p, dd, td, th, li:not(nav li, .links li), .prose');
            return !exempt && box.width > 0 && (box.height < 43.5 || box.width < 43.5);
          })
          .map(e => e.tagName + ' ' + (e.textContent || e.name).trim())\
        """;

    private static final String CUT_OFF = """
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth
          ? [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && !e.closest('.scroll, .skip'))
              .map(e => e.tagName + '.' + e.className)
          : []\
        """;

    private final String name;
    private final int width;
    private final ColorScheme scheme;
    private final boolean elder;

    Look(String name, int width, ColorScheme scheme, boolean elder) {
        this.name = name;
        this.width = width;
        this.scheme = scheme;
        this.elder = elder;
    }

    /** Looks at the page as it stands in every way, and leaves it as it was. */
    static void all(Page page, String name) {
        for (Look look : values()) {
            look.at(page, name);
        }
        PHONE.put(page);
    }

    /** Keeps a picture; nothing is cut off, every target is large enough, axe has nothing to say. */
    void at(Page page, String what) {
        put(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(what + "-" + name + ".png"))
                .setFullPage(true));
        String where = what + " " + name;
        if (this != PAPER) {
            assertThat(list(page, CUT_OFF)).as("cut off: %s", where).isEmpty();
            assertThat(list(page, TOO_SMALL)).as("targets too small: %s", where).isEmpty();
        }
        assertThat(violations(page)).as("axe: %s", where).isEmpty();
    }

    private void put(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setMedia(this == PAPER ? Media.PRINT : Media.SCREEN));
        page.evaluate(
                "elder => elder ? document.documentElement.dataset.mode = 'elder'"
                        + " : delete document.documentElement.dataset.mode",
                elder);
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }

    private static String violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget())
                        .collect(Collectors.joining("; "));
    }
}
