package portal.reading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import portal.SiteConfig;
import portal.figures.PublicMonth;

/** What schema.org lets a page say of the figures of a month: a dataset, and the files it can be had as. */
final class StatisticsData {
    static final String PATH = "/statistics";
    static final String ABOUT = "每月收到多少信访事项，多少按期告知受理、按期答复，群众满不满意";

    private StatisticsData() {}

    static Told of(PublicMonth month, SiteConfig site) {
        String asked = "?month=" + month.month();
        JsonObject about = new JsonObject()
                .put("@type", "Dataset")
                .put("temporalCoverage", month.month().toString())
                .put("spatialCoverage", site.regionName())
                .put("datePublished", month.publishedOn().toString())
                .put("creator", Told.office(site.name()))
                .put(
                        "distribution",
                        new JsonArray()
                                .add(file("text/csv", site.baseUrl() + PATH + "/csv" + asked))
                                .add(file("application/json", site.baseUrl() + "/api/v1/statistics" + asked)));
        return Told.page(site, PATH + asked, month.label() + "信访事项办理情况", ABOUT, about);
    }

    private static JsonObject file(String type, String url) {
        return new JsonObject()
                .put("@type", "DataDownload")
                .put("encodingFormat", type)
                .put("contentUrl", url);
    }
}
