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

/**
 * A way in which a page is looked at: how wide, how lit, in which mode, or on paper; and what axe is asked there. The page
 * is the same in all: every rule is asked once, where most of it shows; what depends on the colours or on the width is
 * asked again where these differ. Some ways are for pictures alone, which {@code -Dlooks} takes. Paper is A4
 * between its margins.
 */
enum Look {
    DESK(1280, "light", ColorScheme.LIGHT, false, Media.SCREEN, Axe.EVERYTHING),
    DESK_DARK(1280, "dark", ColorScheme.DARK, false, Media.SCREEN, Axe.COLOURS),
    PAPER(643, "paper", ColorScheme.LIGHT, false, Media.PRINT, Axe.COLOURS),
    TABLET_DARK(768, "dark", ColorScheme.DARK, false, Media.SCREEN, Axe.NOTHING),
    TABLET(768, "light", ColorScheme.LIGHT, false, Media.SCREEN, Axe.WIDTH),
    PHONE_DARK(360, "dark", ColorScheme.DARK, false, Media.SCREEN, Axe.NOTHING),
    PHONE(360, "light", ColorScheme.LIGHT, false, Media.SCREEN, Axe.WIDTH),
    DESK_ELDER(1280, "elder", ColorScheme.LIGHT, true, Media.SCREEN, Axe.NOTHING),
    PHONE_ELDER_DARK(360, "elder-dark", ColorScheme.DARK, true, Media.SCREEN, Axe.COLOURS),
    PHONE_ELDER(360, "elder", ColorScheme.LIGHT, true, Media.SCREEN, Axe.COLOURS);

    private static final Set<Look> CITIZENS = EnumSet.complementOf(EnumSet.of(TABLET, TABLET_DARK));
    private static final Set<Look> OFFICERS =
            EnumSet.of(DESK, DESK_DARK, PAPER, TABLET, TABLET_DARK, PHONE, PHONE_DARK);
    private static final boolean PICTURES = Boolean.getBoolean("looks");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 740;

    /** The smallest phone, which is also a window of 640 px at 200 %; and a window of 1280 px at 200 %. */
    private static final List<Integer> NARROW = List.of(640, 320);

    /** Links inside running text and lists of text are exempt, as in WCAG 2.5.8; so is a box inside its label. */
    private static final String TOO_SMALL = """
        () => [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
          .filter(e => {
            const box = e.getBoundingClientRect();
            const exempt = e.matches('.skip, .hidden, .choice input')
              || e.matches('a:not(.btn)') && e.closest('p, dd, td, th, caption, li:not(nav li, .links li), .prose');
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

    private static final String SIDEWAYS =
            "() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth ? ['yes'] : []";

    /** A form beside what is read has nothing to say on paper; only a page that is a form is printed as one. */
    private static final String FORM = """
        () => [...document.querySelectorAll('.desk main :is(input, select, textarea, button)')]
          .filter(e => e.getBoundingClientRect().width > 0 && !e.closest('main > .wrap > form'))
          .map(e => e.tagName + ' ' + (e.name || e.textContent.trim()))\
        """;

    private static final String LOST = "['cut off', " + CUT_OFF + "], ['scrolls sideways', " + SIDEWAYS + "]";

    /** What a width or a larger type can spoil, in one question to the browser; on paper nothing is tapped. */
    private static final String SPOILT = asked("['small target', " + TOO_SMALL + "], " + LOST);

    private static final String SPOILT_ON_PAPER = asked("['printed form', " + FORM + "], " + LOST);

    /** The mark by which alone a page in large type differs; that the button sets it is proven by pressing it. */
    private static final String ELDER = "() => document.documentElement.dataset.mode = 'elder'";

    private static final String STANDARD = "() => delete document.documentElement.dataset.mode";

    private final int width;
    private final String name;
    private final ColorScheme scheme;
    private final boolean elder;
    private final Media media;
    private final Axe axe;

    Look(int width, String name, ColorScheme scheme, boolean elder, Media media, Axe axe) {
        this.width = width;
        this.name = name;
        this.scheme = scheme;
        this.elder = elder;
        this.media = media;
        this.axe = axe;
    }

    /** Looks at a citizen's page as it stands in every way and says what is not right. */
    static List<String> problems(Page page, String what) {
        List<String> problems = new ArrayList<>();
        for (boolean elder : new boolean[] {true, false}) {
            page.evaluate(elder ? ELDER : STANDARD);
            problems.addAll(problems(page, what, CITIZENS, elder));
            narrow(page).forEach(problem -> problems.add(what + (elder ? " elder " : " ") + problem));
        }
        page.setViewportSize(PHONE.width, HEIGHT);
        int weight = Weight.of(page);
        if (weight > Weight.MOST) {
            problems.add(what + " weighs " + weight);
        }
        return problems;
    }

    /** The same for an officer's page, which has no large type. */
    static List<String> atDesk(Page page, String what) {
        List<String> problems = problems(page, what, OFFICERS, false);
        DESK.put(page);
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

    /** After the phone by day, which stands last in either type. */
    private static List<String> narrow(Page page) {
        List<String> problems = new ArrayList<>();
        for (int wide : NARROW) {
            page.setViewportSize(wide, HEIGHT);
            list(page, SPOILT).forEach(spoilt -> problems.add(wide + " px: " + spoilt));
        }
        return problems;
    }

    /** Nothing may be cut off, every target is large enough, axe has nothing to say. */
    private List<String> at(Page page, String what) {
        boolean measured = scheme == ColorScheme.LIGHT;
        if (!measured && axe == Axe.NOTHING && !PICTURES) {
            return List.of();
        }
        put(page);
        if (PICTURES) {
            keep(page, what);
        }
        List<String> problems = new ArrayList<>();
        if (measured) {
            list(page, media == Media.PRINT ? SPOILT_ON_PAPER : SPOILT)
                    .forEach(spoilt -> problems.add(spoilt.toString()));
        }
        axe.violations(page, this).forEach(violation -> problems.add(violation.toString()));
        return problems;
    }

    private void keep(Page page, String what) {
        if (media == Media.PRINT) {
            page.pdf(new Page.PdfOptions()
                    .setPath(SHOTS.resolve(what + "-" + name + ".pdf"))
                    .setPreferCSSPageSize(true));
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(what + "-" + width + "-" + name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    private void put(Page page) {
        if (page.viewportSize().width != width || page.viewportSize().height != HEIGHT) {
            page.setViewportSize(width, HEIGHT);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
    }

    private static String asked(String questions) {
        return "() => [" + questions + "].flatMap(([what, found]) => found().map(e => what + ': ' + e))";
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
