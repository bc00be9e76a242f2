package portal.pages;

import io.vertx.core.json.JsonObject;
import portal.SiteConfig;
import portal.disclosure.Article;
import portal.disclosure.ArticleLine;

/** What schema.org lets a page say of an article to machines: data, which no browser runs. */
final class ArticleData {
    private ArticleData() {}

    /** JSON-LD that may stand in a script element: nothing in it can close one. */
    static String of(Article article, SiteConfig site) {
        ArticleLine line = article.line();
        return new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", "Article")
                .put("headline", line.title())
                .put("description", line.summary())
                .put("identifier", line.docNo() == null ? line.indexNo() : line.docNo())
                .put("dateCreated", line.producedOn().toString())
                .put("datePublished", line.publishedAt().toString())
                .put("dateModified", article.updatedAt().toString())
                .put("articleSection", line.column().name())
                .put("keywords", String.join(",", article.keywords()))
                .put("inLanguage", "zh-CN")
                .put("isAccessibleForFree", true)
                .put("url", site.baseUrl() + line.path())
                .put("author", organisation(article.issuer()))
                .put("publisher", organisation(site.name()).put("url", site.baseUrl() + "/"))
                .encode()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static JsonObject organisation(String name) {
        return new JsonObject().put("@type", "GovernmentOrganization").put("name", name);
    }
}
