package portal.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portal.search.FewTexts;
import portal.search.SearchQuery;

/** Finds the articles of the regulations that answer what somebody asks, by their words and by those that explain them. */
@ApplicationScoped
public class LawSearch {
    private final FewTexts<Hit> articles;

    LawSearch(Regulations regulations, Explanations explanations) {
        List<Hit> all = new ArrayList<>();
        for (Regulation regulation : regulations.all()) {
            for (Regulation.Provision article : regulation.articles()) {
                String text = article.paragraphs().stream()
                        .map(Regulation.Paragraph::text)
                        .collect(Collectors.joining("\n"));
                explanations
                        .of(regulation.code(), article.number())
                        .ifPresent(plain -> all.add(new Hit(
                                "/laws/" + regulation.code() + "/" + article.number(),
                                "《" + regulation.title() + "》" + article.ordinal(),
                                plain.heading(),
                                plain.paragraphs().get(0),
                                text + "\n" + plain.text() + "\n" + order(regulation, article))));
            }
        }
        this.articles = FewTexts.of(all, Hit::heading, Hit::words);
    }

    /**
     * An article of a regulation.
     *
     * @param heading what it comes to, in one line
     * @param says the first of what explains it
     */
    public record Hit(String href, String source, String heading, String says, String words) {}

    /** The number of the order that issued the regulation, found with its first article. */
    private static String order(Regulation regulation, Regulation.Provision article) {
        String number = regulation.promulgation().docNo();
        return article.number() == 1 && number != null ? number : "";
    }

    /** Those that answer a query, best first, at most so many. */
    public List<Hit> find(SearchQuery query, int most) {
        return articles.find(query, most);
    }
}
