package portal.reading;

import io.vertx.core.json.JsonObject;
import portal.SiteConfig;
import portal.disclosure.Article;
import portal.disclosure.ArticleLine;

/** What schema.org lets a page say of an article to machines. */
final class ArticleData {
    private ArticleData() {}

    static Told of(Article article, SiteConfig site) {
        ArticleLine line = article.line();
        JsonObject about = new JsonObject()
                .put("@type", "Article")
                .put("headline", line.title())
                .put("identifier", line.docNo() == null ? line.indexNo() : line.docNo())
                .put("dateCreated", line.producedOn().toString())
                .put("datePublished", line.publishedAt().toString())
                .put("dateModified", article.updatedAt().toString())
                .put("articleSection", line.column().name())
                .put("keywords", String.join(",", article.keywords()))
                .put("author", Told.office(article.issuer()));
        return Told.of(site, "article", line.path(), line.title(), line.summary(), about);
    }
}
