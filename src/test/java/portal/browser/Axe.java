package portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Every rule of axe for WCAG 2.2 AA and good practice; its script is put into a page once and asked as often as need be. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String VIOLATIONS = """
        options => axe.run(document, options).then(found => found.violations.map(
          rule => 'axe ' + rule.id + ' ' + JSON.stringify(rule.nodes.map(node => node.target))))\
        """;

    private Axe() {}

    /** What axe finds in the page as it stands, one line a rule. */
    static List<?> violations(Page page) {
        return violations(page, "tag", RULES);
    }

    /** The same of what depends on colours. */
    static List<?> inColours(Page page) {
        return violations(page, "rule", COLOURS);
    }

    private static List<?> violations(Page page, String type, List<String> values) {
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(
                VIOLATIONS,
                Map.of("runOnly", Map.of("type", type, "values", values), "resultTypes", List.of("violations")));
    }
}
