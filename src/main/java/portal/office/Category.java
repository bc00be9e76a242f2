package portal.office;

import java.util.List;

/**
 * A kind of matter, on one of three levels.
 *
 * @param path names from the first level down, joined by {@code /}: what a filing names
 */
public record Category(String name, String path, List<Category> children) {
    public Category {
        children = List.copyOf(children);
    }
}
