package portal.redaction;

import java.util.List;

/**
 * One place where a word stands; on two lines it has two boxes.
 *
 * @param page the first is 1
 */
public record Found(Word word, int page, List<Box> boxes) {
    public Found {
        boxes = List.copyOf(boxes);
    }
}
