package portal.office;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The content categories of petitions, as a tree of three levels. */
@Singleton
public final class Categories {
    private final List<Category> roots;
    private final Map<String, Category> byPath = new HashMap<>();

    Categories() {
        roots = level("", Table.rows("content-categories.csv", "level1,level2,level3"));
        Table.rows("category-aliases.csv", "alias,path").forEach(row -> alias(row.get(0), row.get(1)));
    }

    /** A usual name beside the list's own; it must lead somewhere and hide nothing. */
    private void alias(String alias, String path) {
        Category category = byPath.get(path);
        if (category == null || byPath.putIfAbsent(alias, category) != null) {
            throw new IllegalStateException("Not an alias: " + alias + " for " + path);
        }
    }

    private List<Category> level(String above, List<List<String>> rows) {
        Map<String, List<List<String>>> below = rows.stream()
                .filter(row -> !row.isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.subList(1, row.size()), Collectors.toList())));
        return below.entrySet().stream()
                .map(each -> node(above + each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }

    private Category node(String path, String name, List<List<String>> below) {
        Category category = new Category(name, path, level(path + "/", below));
        byPath.put(path, category);
        return category;
    }

    /** The first level. */
    public List<Category> roots() {
        return roots;
    }

    /** A category of any level, by its path or a usual other one: who files need not know the finest. */
    public Optional<Category> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
