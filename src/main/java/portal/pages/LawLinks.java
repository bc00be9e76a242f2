package portal.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import portal.disclosure.Citations;

/** The articles that a sentence quotes, as links to where they are explained: {@code {#for part in law:cited(basis)}}. */
@TemplateExtension(namespace = "law")
class LawLinks {
    private LawLinks() {}

    static List<Citations.Part> cited(String sentence) {
        return Citations.of(sentence);
    }
}
