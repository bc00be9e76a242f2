package portal.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import portal.SiteConfig;

/** Tells search engines what is for everybody: all but the steps of a filing, receipts, tracking and the API. */
@Path("/robots.txt")
class RobotsPage {
    private final String text;

    RobotsPage(SiteConfig site) {
        this.text = String.join(
                "\n",
                "User-agent: *",
                "Disallow: /petitions/",
                "Allow: /petitions/new$",
                "Disallow: /api/",
                "Disallow: /q/",
                "Disallow: /search",
                "Sitemap: " + site.baseUrl() + "/sitemap.xml",
                "");
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return text;
    }
}
