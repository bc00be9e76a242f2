package portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe is asked of a page; its script is put into the first page of a window and comes along with the others. */
enum Axe {
    /** Every rule for WCAG 2.2 AA and good practice. */
    EVERYTHING("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    COLOURS("rule", "color-contrast", "link-in-text-block"),
    WIDTH("rule", "target-size", "scrollable-region-focusable"),
    NOTHING("rule");

    private static final String VIOLATIONS = """
        options => axe.run(document, options).then(found => found.violations.map(
          rule => 'axe ' + rule.id + ' ' + JSON.stringify(rule.nodes.map(node => node.target))))\
        """;

    private final Map<String, Object> options;

    Axe(String type, String... rules) {
        this.options =
                Map.of("runOnly", Map.of("type", type, "values", List.of(rules)), "resultTypes", List.of("violations"));
    }

    /** What axe finds in the page as it stands, one line a rule. */
    List<?> violations(Page page) {
        if (this == NOTHING) {
            return List.of();
        }
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
            page.addInitScript(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(VIOLATIONS, options);
    }
}
