package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import portal.SiteConfig;
import portal.disclosure.Article;
import portal.disclosure.ArticleVersion;
import portal.disclosure.Articles;
import portal.disclosure.Attachment;
import portal.disclosure.Call;
import portal.disclosure.Calls;
import portal.law.Reason;
import portal.law.Refused;

/** One published article, and its attachments as downloads. */
@Path("/disclosure/articles/{id}")
class ArticlePage {
    private static final int MOST_DIGITS = 18;

    private final Articles articles;
    private final Calls calls;
    private final SiteConfig site;

    ArticlePage(Articles articles, Calls calls, SiteConfig site) {
        this.articles = articles;
        this.calls = calls;
        this.site = site;
    }

    /**
     * The page.
     *
     * @param told the article for machines
     * @param call what it has to do with calls for suggestions
     */
    record article(Article article, Told told, Call call) implements TemplateInstance {}

    record version(Article article, ArticleVersion version) implements TemplateInstance {}

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> article(@RestPath String id) {
        return articles.byId(number(id))
                .chain(found ->
                        calls.of(found.line().id()).map(call -> new article(found, ArticleData.of(found, site), call)));
    }

    /** What the article said before it was corrected. */
    @GET
    @Path("/versions/{no: [1-9][0-9]{0,5}}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> version(@RestPath String id, @RestPath int no) {
        return articles.byId(number(id))
                .map(article -> new version(
                        article,
                        article.versions().stream()
                                .filter(version -> version.no() == no)
                                .findFirst()
                                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个旧版本。"))));
    }

    /** Nothing that a citizen's browser would show by itself: always a file to save. */
    @GET
    @Path("/files/{name}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> file(@RestPath String id, @RestPath String name) {
        return RestMulti.fromUniResponse(
                articles.attachment(number(id), name),
                Articles.Download::content,
                download -> headers(download.attachment()));
    }

    /** A file of what was there before a correction. */
    @GET
    @Path("/versions/{no: [1-9][0-9]{0,5}}/files/{name}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> oldFile(@RestPath String id, @RestPath int no, @RestPath String name) {
        return RestMulti.fromUniResponse(
                articles.attachment(number(id), no, name),
                Articles.Download::content,
                download -> headers(download.attachment()));
    }

    private static java.util.Map<String, java.util.List<String>> headers(Attachment file) {
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return java.util.Map.of(
                HttpHeaders.CONTENT_TYPE,
                java.util.List.of(file.mediaType()),
                HttpHeaders.CONTENT_LENGTH,
                java.util.List.of(Long.toString(file.size())),
                HttpHeaders.CONTENT_DISPOSITION,
                java.util.List.of("attachment; filename*=UTF-8''" + encoded),
                HttpHeaders.CACHE_CONTROL,
                java.util.List.of("no-cache"),
                "X-Content-Type-Options",
                java.util.List.of("nosniff"));
    }

    private static long number(String id) {
        if (id.isEmpty() || id.length() > MOST_DIGITS || !id.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new Refused(Reason.NOT_FOUND, "没有找到这篇文章，它可能已经撤回。");
        }
        return Long.parseLong(id);
    }
}
