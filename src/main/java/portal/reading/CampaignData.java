package portal.reading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import portal.SiteConfig;
import portal.bulletin.Campaign;
import portal.bulletin.Posted;

/** What schema.org lets a page say of a campaign: a collection, when it runs, and the rounds of the quiz in it. */
final class CampaignData {
    private CampaignData() {}

    static Told of(Posted<Campaign> posted, SiteConfig site) {
        Campaign campaign = posted.sheet();
        JsonArray rounds = new JsonArray();
        campaign.topics()
                .forEach(topic -> rounds.add(QuizData.quiz(topic).put("url", site.baseUrl() + QuizData.path(topic))));
        JsonObject about = new JsonObject()
                .put("@type", "CollectionPage")
                .put("datePublished", posted.since().toString())
                .put("temporalCoverage", campaign.from() + "/" + campaign.until());
        return Told.page(
                site,
                "/campaigns/" + posted.id(),
                campaign.title(),
                campaign.intro(),
                rounds.isEmpty() ? about : about.put("hasPart", rounds));
    }
}
