package portal.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import portal.SiteConfig;

/**
 * What the layout knows: the template global {@code frame}.
 *
 * @param path the address being answered, without its query
 */
record Frame(SiteConfig site, String path, Mode mode) {
    static final String REQUEST = Frame.class.getName();

    @TemplateGlobal
    static Frame frame() {
        SiteConfig site = Arc.container().instance(SiteConfig.class).get();
        return ContextLocals.<RoutingContext>get(REQUEST)
                .map(request -> new Frame(site, request.normalizedPath(), Mode.of(request)))
                .orElseGet(() -> new Frame(site, "", Mode.STANDARD));
    }

    public boolean elder() {
        return mode.elder();
    }

    /** For the marks of the navigation: whether this page belongs to a part of the site. */
    public boolean within(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** What stands behind a value that the office has not confirmed. */
    public String mark(String key) {
        return site.sample(key) ? "（示例）" : "";
    }
}
