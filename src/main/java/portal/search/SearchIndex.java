package portal.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one document as the text of a PostgreSQL {@code tsvector}. */
public final class SearchIndex {
    /** Stored beside an index, so that an index made by older rules can be told and made anew. */
    public static final int RULES = 1;

    private static final int LAST_POSITION = 16_383;
    private static final int POSITIONS_A_WORD = 12;
    /** PostgreSQL refuses a tsvector above one megabyte; a document's first words are the ones that are kept. */
    private static final int LARGEST = 700_000;

    private static final int ENTRY_OVERHEAD = 8;

    private final Map<String, List<String>> positions = new LinkedHashMap<>();
    private int position = 1;
    private int size;

    /** Adds the words of a text that stands at a place of this weight. */
    public SearchIndex add(Weight weight, String text) {
        for (Words.Run run : Words.runs(Folded.of(text).text())) {
            if (run.han()) {
                addHan(run, weight);
            } else {
                put(run.text(), weight);
                position++;
            }
        }
        return this;
    }

    private void addHan(Words.Run run, Weight weight) {
        int[] characters = run.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            put(new String(characters, i, 1), weight);
            if (i + 1 < characters.length) {
                put(new String(characters, i, 2), weight);
            }
            position++;
        }
    }

    private void put(String word, Weight weight) {
        List<String> known = positions.get(word);
        if (known == null) {
            int cost = word.getBytes(StandardCharsets.UTF_8).length + ENTRY_OVERHEAD;
            if (size + cost > LARGEST) {
                return;
            }
            size += cost;
            known = new ArrayList<>(2);
            positions.put(word, known);
        }
        if (known.size() < POSITIONS_A_WORD && size + 2 <= LARGEST) {
            size += 2;
            known.add(Math.min(position, LAST_POSITION) + weight.name());
        }
    }

    /** The literal that PostgreSQL casts to {@code tsvector}; words hold letters and digits only, so no quoting. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(size * 2);
        positions.forEach((word, at) -> text.append(text.isEmpty() ? "'" : " '")
                .append(word)
                .append("':")
                .append(String.join(",", at)));
        return text.toString();
    }
}
