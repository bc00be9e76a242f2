package portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What axe is asked of a page; its script is put into the first page of a window and comes along with the others. */
enum Axe {
    /** Every rule for WCAG 2.2 AA and good practice. */
    EVERYTHING("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    /** What depends on the light, for each kind of text that was not yet seen so in this run. */
    COLOURS("rule", "color-contrast", "link-in-text-block"),
    WIDTH("rule", "target-size", "scrollable-region-focusable"),
    NOTHING("rule");

    private static final String VIOLATIONS = """
        ([options, kinds]) => axe.run(kinds ? kinds.map(kind => window.coloured.get(kind)) : document, options).then(
          found => found.violations.map(
            rule => 'axe ' + rule.id + ' ' + JSON.stringify(rule.nodes.map(node => node.target))))\
        """;

    /** Of each kind of text the first: its colours and type, and what lies below it, up to the whole page. */
    private static final String KINDS = """
        () => {
          const below = new Map();
          const ground = element => {
            if (!element) return '';
            if (!below.has(element)) {
              const is = getComputedStyle(element);
              const own = [is.backgroundColor, is.backgroundImage, is.opacity, is.position, is.mixBlendMode, is.filter];
              const plain = own.join() === 'rgba(0, 0, 0, 0),none,1,static,normal,none';
              below.set(element, ground(element.parentElement) + (plain ? '' : '/' + own));
            }
            return below.get(element);
          };
          window.coloured = new Map();
          for (const element of document.querySelectorAll('body, body *')) {
            const says = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
            if (!says && !element.matches('input, select, textarea') || !element.getClientRects().length) continue;
            const is = getComputedStyle(element);
            const around = element.parentElement && getComputedStyle(element.parentElement);
            const kind = [element.tagName, element.disabled, is.color, is.fontSize, is.fontWeight, is.textShadow,
              is.textDecorationLine, is.display, is.borderBottom, around?.color, around?.fontWeight, ground(element)].join();
            if (!window.coloured.has(kind)) window.coloured.set(kind, element);
          }
          return [...window.coloured.keys()];
        }\
        """;

    /** What was right in one way of looking is so on the next page: pages share their colours. */
    private static final Map<Look, Set<Object>> RIGHT = new ConcurrentHashMap<>();

    private final Map<String, Object> options;

    Axe(String type, String... rules) {
        this.options =
                Map.of("runOnly", Map.of("type", type, "values", List.of(rules)), "resultTypes", List.of("violations"));
    }

    /** What axe finds in the page as it stands, one line a rule. */
    List<?> violations(Page page, Look look) {
        if (this == NOTHING) {
            return List.of();
        }
        if (this != COLOURS) {
            return found(page, null);
        }
        Set<Object> right = RIGHT.computeIfAbsent(look, first -> ConcurrentHashMap.newKeySet());
        List<?> unknown = ((List<?>) page.evaluate(KINDS))
                .stream().filter(kind -> !right.contains(kind)).toList();
        List<?> found = unknown.isEmpty() ? List.of() : found(page, unknown);
        if (found.isEmpty()) {
            right.addAll(unknown);
        }
        return found;
    }

    private List<?> found(Page page, @Nullable List<?> kinds) {
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
            page.addInitScript(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(VIOLATIONS, Arrays.asList(options, kinds));
    }
}
