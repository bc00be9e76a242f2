package portal.reading;

import io.vertx.core.json.JsonObject;
import portal.SiteConfig;

/**
 * What a page tells machines of itself: those it is shared in (Open Graph) and those that search (schema.org).
 *
 * @param type what Open Graph calls it
 * @param path its one address on this site
 * @param data JSON-LD that may stand in a script element: nothing in it can close one, and no browser runs it
 */
record Told(String type, String title, String description, String path, String data) {
    private static final String WEBSITE = "website";

    /** A page that is no article; the data name it as its title does. */
    static Told page(SiteConfig site, String path, String title, String description, JsonObject about) {
        return of(site, WEBSITE, path, title, description, about.put("name", title));
    }

    /** Any page; the data are completed with what holds for all of them. */
    static Told of(SiteConfig site, String type, String path, String title, String description, JsonObject about) {
        String data = about.put("@context", "https://schema.org")
                .put("description", description)
                .put("inLanguage", "zh-CN")
                .put("isAccessibleForFree", true)
                .put("url", site.baseUrl() + path)
                .put("publisher", office(site.name()).put("url", site.baseUrl() + "/"))
                .encode()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return new Told(type, title, description, path, data);
    }

    static JsonObject office(String name) {
        return new JsonObject().put("@type", "GovernmentOrganization").put("name", name);
    }
}
