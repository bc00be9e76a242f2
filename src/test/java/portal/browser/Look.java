package portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A way in which a page is looked at: how wide, how lit, in which mode, or on paper. */
enum Look {
    PHONE(360, "light", ColorScheme.LIGHT, false, Media.SCREEN),
    PHONE_DARK(360, "dark", ColorScheme.DARK, false, Media.SCREEN),
    PHONE_ELDER(360, "elder", ColorScheme.LIGHT, true, Media.SCREEN),
    PHONE_PRINT(360, "print", ColorScheme.LIGHT, false, Media.PRINT),
    TABLET(768, "light", ColorScheme.LIGHT, false, Media.SCREEN),
    TABLET_DARK(768, "dark", ColorScheme.DARK, false, Media.SCREEN),
    DESK(1280, "light", ColorScheme.LIGHT, false, Media.SCREEN),
    DESK_DARK(1280, "dark", ColorScheme.DARK, false, Media.SCREEN),
    DESK_ELDER(1280, "elder", ColorScheme.LIGHT, true, Media.SCREEN),
    DESK_PRINT(1280, "print", ColorScheme.LIGHT, false, Media.PRINT);

    private static final Set<Look> CITIZENS = EnumSet.complementOf(EnumSet.of(TABLET, TABLET_DARK));
    private static final Set<Look> OFFICERS = EnumSet.of(TABLET, TABLET_DARK, DESK, DESK_DARK, DESK_PRINT);
    private static final Set<Look> OFFICERS_OUT = EnumSet.of(PHONE, PHONE_DARK);
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 740;

    /** The smallest phone, which is also a window of 640 px at 200 %; and a window of 1280 px at 200 %. */
    private static final List<Integer> NARROW = List.of(320, 640);

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

    /** The mark by which alone a page in large type differs; that the button sets it is proven by pressing it. */
    private static final String ELDER = "() => document.documentElement.dataset.mode = 'elder'";

    private static final String STANDARD = "() => delete document.documentElement.dataset.mode";

    private static final String SIDEWAYS =
            "() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth";

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

    /** Looks at a citizen's page as it stands in every way, keeps pictures, and says what is not right. */
    static List<String> problems(Page page, String what) {
        List<String> problems = new ArrayList<>();
        for (boolean elder : new boolean[] {true, false}) {
            page.evaluate(elder ? ELDER : STANDARD);
            problems.addAll(problems(page, what, CITIZENS, elder));
            narrow(page).forEach(problem -> problems.add(what + (elder ? " elder " : " ") + problem));
        }
        int weight = Weight.of(page);
        if (weight > Weight.MOST) {
            problems.add(what + " weighs " + weight);
        }
        return problems;
    }

    /** The same for an officer's page, in a wide window and in a small one. */
    static List<String> atDesk(Page page, String what) {
        List<String> problems = problems(page, what, OFFICERS, false);
        DESK.put(page, DESK.width);
        return problems;
    }

    /** And on an officer's phone. */
    static List<String> atDeskAndOut(Page page, String what) {
        List<String> problems = problems(page, what, OFFICERS_OUT, false);
        problems.addAll(atDesk(page, what));
        return problems;
    }

    private static List<String> problems(Page page, String what, Set<Look> looks, boolean elder) {
        List<String> problems = new ArrayList<>();
        for (Look look : looks) {
            if (look.elder == elder) {
                look.at(page, what).forEach(problem -> problems.add(what + " " + look + ": " + problem));
            }
        }
        return problems;
    }

    private static List<String> narrow(Page page) {
        List<String> problems = new ArrayList<>();
        for (int wide : NARROW) {
            PHONE.put(page, wide);
            list(page, CUT_OFF).forEach(cut -> problems.add(wide + " px: cut off: " + cut));
            if (page.evaluate(SIDEWAYS).equals(true)) {
                problems.add(wide + " px: scrolls sideways");
            }
        }
        PHONE.put(page, PHONE.width);
        return problems;
    }

    /**
     * Nothing may be cut off, every target is large enough, axe has nothing to say. In the dark and on paper the page is
     * the one that was looked at in the light, in other colours: there axe is asked about colours alone.
     */
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
        boolean light = scheme == ColorScheme.LIGHT && media == Media.SCREEN;
        List<?> violations = light ? Axe.violations(page) : Axe.inColours(page);
        violations.forEach(violation -> problems.add(violation.toString()));
        return problems;
    }

    private void put(Page page, int wide) {
        page.setViewportSize(wide, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
