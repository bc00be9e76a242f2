package portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a regulation, by chapter and article.
 *
 * @param code its name in addresses
 * @param title its full name
 * @param history who passed it and when, line by line
 */
public record Regulation(
        String code, String title, Promulgation promulgation, List<String> history, List<Chapter> chapters) {
    /** Copies the lists. */
    public Regulation {
        history = List.copyOf(history);
        chapters = List.copyOf(chapters);
    }

    /**
     * Who issued the text that is in force, when, and since when it is.
     *
     * @param docNo the number of the order, null where none was made public
     */
    public record Promulgation(String issuer, @Nullable String docNo, LocalDate issuedOn, LocalDate inForceOn) {}

    /** A chapter: its number in words (第四章), its name and its articles. */
    public record Chapter(String ordinal, String name, List<Provision> articles) {
        /** Copies the articles. */
        public Chapter {
            articles = List.copyOf(articles);
        }

        /** 第四章 信访事项的办理. */
        public String heading() {
            return ordinal + " " + name;
        }
    }

    /** An article: its number, the number in words (第三十六条) and its paragraphs. */
    public record Provision(int number, String ordinal, List<Paragraph> paragraphs) {
        /** Copies the paragraphs. */
        public Provision {
            paragraphs = List.copyOf(paragraphs);
        }

        /** How many paragraphs (款) there are, list items not counted. */
        public long paragraphCount() {
            return paragraphs.stream().filter(paragraph -> !paragraph.item()).count();
        }
    }

    /** A paragraph (款), or an item (项) of the one before. */
    public record Paragraph(String text, boolean item) {}

    /** All articles in their order. */
    public List<Provision> articles() {
        List<Provision> all = new ArrayList<>();
        chapters.forEach(chapter -> all.addAll(chapter.articles()));
        return all;
    }

    /** The article of this number. */
    public Optional<Provision> article(int number) {
        return articles().stream().filter(article -> article.number() == number).findFirst();
    }

    /** The chapter in which the article of this number stands. */
    public Optional<Chapter> chapterOf(int number) {
        return chapters.stream()
                .filter(chapter -> chapter.articles().stream().anyMatch(article -> article.number() == number))
                .findFirst();
    }
}
