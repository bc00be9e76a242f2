package portal.security;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/** Looks at every form that is sent to a page before the page does. */
@Singleton
class FormGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Switches how pages look, changes nothing else, and stands on pages that are made once for everybody. */
    private static final String MODE = "/mode";

    /** Exists in development and tests alone. */
    private static final String DEVELOPMENT = "/dev/";

    private final Csrf csrf;

    private final Again again;

    FormGuard(Csrf csrf, Again again) {
        this.csrf = csrf;
        this.again = again;
    }

    /** The body was read at the front door already: hands it to whoever parses it. */
    @ServerRequestFilter
    public void handOver(ContainerRequestContext request, RoutingContext context) {
        Buffer body = context.body().buffer();
        boolean json = request.getMediaType() != null
                && Bodies.isJson(request.getMediaType().getType() + "/"
                        + request.getMediaType().getSubtype());
        if (body != null && json) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }

    @ServerRequestFilter
    @WithFormRead
    public @Nullable Response check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (SAFE.contains(request.getMethod())
                || FrontDoor.isApi(context)
                || context.normalizedPath().startsWith(DEVELOPMENT)) {
            return null;
        }
        ResteasyReactiveRequestContext read = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        FormData form = read.getFormData();
        if (form != null && !clean(form)) {
            throw new Refused(Reason.MALFORMED, "提交的内容里有无法识别的字符，请检查后再提交。");
        }
        if (context.normalizedPath().equals(MODE) || csrf.holds(context, token(form))) {
            return null;
        }
        return again.page(context, form);
    }

    private static String token(@Nullable FormData form) {
        FormValue value = form == null ? null : form.getFirst(Csrf.FIELD);
        return value == null || value.isFileItem() ? "" : value.getValue();
    }

    /** A part of an upload may come without a name, which no form of ours sends. */
    private static boolean clean(FormData form) {
        for (String name : form) {
            if (name == null || !CleanText.clean(name)) {
                return false;
            }
            for (FormValue value : form.get(name)) {
                String said = value.isFileItem() ? value.getFileName() : value.getValue();
                if (said != null && !CleanText.clean(said)) {
                    return false;
                }
            }
        }
        return true;
    }
}
