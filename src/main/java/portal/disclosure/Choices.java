package portal.disclosure;

import java.util.List;

/**
 * What the published articles can be narrowed by; only what some article has.
 *
 * @param years of 生成日期, newest first
 * @param issuers bodies that issued an article
 */
public record Choices(List<Column> columns, List<Integer> years, List<String> issuers) {
    /** Copies the lists. */
    public Choices {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
        issuers = List.copyOf(issuers);
    }
}
