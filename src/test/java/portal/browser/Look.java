package portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A way in which a page is looked at: how wide, how lit, in which mode, or on paper. */
enum Look {
    PHONE(360, "light", ColorScheme.LIGHT, false, Media.SCREEN),
    PHONE_DARK(360, "dark", ColorScheme.DARK, false, Media.SCREEN),
    PHONE_ELDER(360, "elder", ColorScheme.LIGHT, true, Media.SCREEN),
    PHONE_PRINT(360, "print", ColorScheme.LIGHT, false, Media.PRINT),
    DESK(1280, "light", ColorScheme.LIGHT, false, Media.SCREEN),
    DESK_DARK(1280, "dark", ColorScheme.DARK, false, Media.SCREEN),
    DESK_ELDER(1280, "elder", ColorScheme.LIGHT, true, Media.SCREEN),
    DESK_PRINT(1280, "print", ColorScheme.LIGHT, false, Media.PRINT);

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 740;

    /** The smallest phone, and a window of 640 px at 200 %. */
    private static final int SMALLEST = 320;

    private static final List<String> ALL_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What can differ between two looks at the same page. */
    private static final List<String> RULES_OF_A_LOOK =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

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
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            && !e.closest('.scroll, .skip, .hidden'))
          .map(e => e.tagName + '.' + e.className)\
        """;

    private final int width;
    private final String name;
    private final ColorScheme scheme;
    private final boolean elder;
    private final Media media;

    Look(int width, String name, ColorScheme scheme, boolean elder, Media media) {
        this.width = width;
        this.name = name;
        this.scheme = scheme;
        this.elder = elder;
        this.media = media;
    }

    /** Looks at the page as it stands in every way, keeps pictures, and says what is not right. */
    static List<String> problems(Page page, String what) {
        List<String> problems = new ArrayList<>();
        for (Look look : values()) {
            look.at(page, what).forEach(problem -> problems.add(what + " " + look + ": " + problem));
        }
        for (Look look : List.of(PHONE_ELDER, PHONE)) {
            look.put(page, SMALLEST);
            list(page, CUT_OFF).forEach(problem -> problems.add(what + " 320 " + look + ": cut off: " + problem));
        }
        PHONE.put(page, PHONE.width);
        if (Weight.of(page) > Weight.MOST) {
            problems.add(what + " weighs " + Weight.of(page));
        }
        return problems;
    }

    /** Nothing may be cut off, every target is large enough, axe has nothing to say. */
    private List<String> at(Page page, String what) {
        put(page, width);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(what + "-" + width + "-" + name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
        List<String> problems = new ArrayList<>();
        if (media == Media.SCREEN) {
            list(page, CUT_OFF).forEach(problem -> problems.add("cut off: " + problem));
            list(page, TOO_SMALL).forEach(problem -> problems.add("small target: " + problem));
        }
        problems.addAll(violations(page));
        return problems;
    }

    private void put(Page page, int wide) {
        page.setViewportSize(wide, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
        page.evaluate(
                "elder => elder ? document.documentElement.dataset.mode = 'elder'"
                        + " : delete document.documentElement.dataset.mode",
                elder);
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }

    /** Every rule once for each width; in the other looks those that colours and sizes decide. */
    private List<String> violations(Page page) {
        boolean plain = this == PHONE || this == DESK;
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        AxeBuilder strict = plain ? axe.withTags(ALL_RULES) : axe.withRules(RULES_OF_A_LOOK);
        return strict.analyze().getViolations().stream()
                .map(rule -> "axe " + rule.getId() + " "
                        + rule.getNodes().stream().map(CheckedNode::getTarget).toList())
                .toList();
    }
}
