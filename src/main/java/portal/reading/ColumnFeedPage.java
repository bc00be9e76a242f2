package portal.reading;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import portal.disclosure.ArticleFilter;
import portal.disclosure.Articles;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Paging;

/** The newest articles of a column as an Atom feed. */
@Path("/disclosure/{column}/feed.atom")
class ColumnFeedPage {
    private final Articles articles;
    private final Columns columns;
    private final Feed feed;

    ColumnFeedPage(Articles articles, Columns columns, Feed feed) {
        this.articles = articles;
        this.columns = columns;
        this.feed = feed;
    }

    @GET
    @PermitAll
    @Produces(Feed.TYPE)
    public Uni<String> feed(@RestPath String column) {
        Column asked = columns.byCode(column).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个栏目。"));
        String page = "/disclosure/" + asked.code();
        return articles.catalogue(ArticleFilter.in(asked), new Paging(1, Feed.ENTRIES))
                .map(newest -> feed.of(asked.name(), page + "/feed.atom", page, newest.items()));
    }
}
