package portal.reading;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.SiteConfig;
import portal.disclosure.Explanation;
import portal.disclosure.Regulation;

/** What schema.org lets a page say of a regulation and of one of its articles. */
final class LawData {
    private LawData() {}

    /** The whole text. */
    static Told of(Regulation regulation, SiteConfig site) {
        return Told.page(
                site,
                path(regulation),
                regulation.title(),
                "《" + regulation.title() + "》全文，每一条都有白话说明和例子",
                about(regulation));
    }

    /** One article; where it is explained, the explanation's heading says what it comes to. */
    static Told of(
            Regulation regulation, Regulation.Provision article, Optional<Explanation> explained, SiteConfig site) {
        String text =
                article.paragraphs().stream().map(Regulation.Paragraph::text).collect(Collectors.joining("\n"));
        return Told.page(
                site,
                path(regulation) + "/" + article.number(),
                regulation.title() + article.ordinal(),
                explained
                        .map(Explanation::heading)
                        .orElse(article.paragraphs().get(0).text()),
                legislation()
                        .put("text", text)
                        .put(
                                "isPartOf",
                                about(regulation)
                                        .put("name", regulation.title())
                                        .put("url", site.baseUrl() + path(regulation))));
    }

    private static JsonObject about(Regulation regulation) {
        Regulation.Promulgation promulgation = regulation.promulgation();
        JsonObject about = legislation()
                .put(
                        "legislationPassedBy",
                        new JsonObject().put("@type", "Organization").put("name", promulgation.issuer()))
                .put("datePublished", promulgation.issuedOn().toString())
                .put("temporalCoverage", promulgation.inForceOn() + "/..");
        return promulgation.docNo() == null ? about : about.put("legislationIdentifier", promulgation.docNo());
    }

    private static JsonObject legislation() {
        return new JsonObject()
                .put("@type", "Legislation")
                .put("legislationLegalForce", "https://schema.org/InForce")
                .put("legislationJurisdiction", "CN");
    }

    private static String path(Regulation regulation) {
        return "/laws/" + regulation.code();
    }
}
