package portal.reading;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import portal.disclosure.Articles;

/** The newest articles as an Atom feed. */
@Path("/feed.atom")
class FeedPage {
    private final Articles articles;
    private final Feed feed;

    FeedPage(Articles articles, Feed feed) {
        this.articles = articles;
        this.feed = feed;
    }

    @GET
    @PermitAll
    @Produces(Feed.TYPE)
    public Uni<String> feed() {
        return articles.newest(Feed.ENTRIES).map(lines -> feed.of("信息公开", "/feed.atom", "/disclosure", lines));
    }
}
