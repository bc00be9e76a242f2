package portal.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateGlobal;
import java.util.stream.Stream;
import portal.SiteConfig;

/**
 * What the layout knows: the template global {@code frame}.
 *
 * @param path the address being answered, without its query
 * @param logIn whether citizens can log in here
 */
record Frame(SiteConfig site, String path, Mode mode, boolean logIn) {
    private static final RawString SAMPLE = new RawString("<span class=\"sample\">（示例）</span>");
    private static final RawString NOTHING = new RawString("");

    @TemplateGlobal
    static Frame frame() {
        return Arc.container().instance(FrameRoute.class).get().frame();
    }

    public boolean elder() {
        return mode.elder();
    }

    /** For the marks of the navigation: whether this page belongs to a part of the site. */
    public boolean within(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Whether this page shows what the office publishes. */
    public boolean disclosure() {
        return Stream.of("/disclosure", "/statistics").anyMatch(this::within);
    }

    /** Whether this page is one of those that tell how things are done here. */
    public boolean guide() {
        return Stream.of("/procedures", "/channels", "/conduct", "/laws", "/quiz", "/campaigns")
                .anyMatch(this::within);
    }

    /** What stands behind a value that the office has not confirmed. */
    public RawString mark(String key) {
        return site.sample(key) ? SAMPLE : NOTHING;
    }
}
