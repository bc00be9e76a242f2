package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Hands that use no mouse: they go from stop to stop, and see at each where they are. */
final class Keyboard {
    private static final int MOST_STOPS = 60;

    private static final String SEEN = """
        () => {
          const marked = e => e && getComputedStyle(e).outlineStyle !== 'none'
            && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
          const at = document.activeElement;
          return at === document.body || marked(at) || marked(at.closest('.choice'));
        }\
        """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes on until the focus stands on what is looked for. */
    void to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            assertThat(page.evaluate(SEEN)).as("focus is seen on %s", focus()).isEqualTo(true);
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    void type(String name, String text) {
        to("[name='" + name + "']");
        page.keyboard().insertText(text);
    }

    /** Takes the first entry of a list. */
    void choose(String name) {
        to("select[name='" + name + "']");
        press("ArrowDown");
    }

    void tick(String selector) {
        to(selector);
        press("Space");
    }

    /** On to the main button and what it opens. */
    void go() {
        follow("main form .actions .btn:not(.plain)");
    }

    /** Presses a link or a button that opens another page. */
    void follow(String selector) {
        String before = page.url();
        to(selector);
        Onward.by(page, () -> press("Enter"));
        page.waitForURL(url -> !url.equals(before));
    }

    /** The element that has the focus, as its opening tag. */
    String focus() {
        return page.evaluate("() => document.activeElement.cloneNode().outerHTML")
                .toString();
    }
}
