package portal.security;

import io.quarkus.qute.Engine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/**
 * What a browser gets that lost its cookie while a form was open: everything typed once more, to be sent with a tap. Only
 * where the browser says that the form stood on a page of ours; files cannot be given back.
 */
@ApplicationScoped
class Again {
    private final Engine templates;
    private final SameOrigin origin;

    Again(Engine templates, SameOrigin origin) {
        this.templates = templates;
        this.origin = origin;
    }

    /** A field as it was sent. */
    record Field(String name, String value) {}

    /** @throws Refused FORBIDDEN when nothing proves that the form was ours */
    Response page(RoutingContext context, @Nullable FormData form) {
        List<Field> fields = form == null ? List.of() : fields(form);
        if (fields.isEmpty() || !origin.proven(context.request())) {
            throw new Refused(Reason.FORBIDDEN, "页面停留太久，这次提交没有成功。请返回上一页，刷新后再提交一次。");
        }
        String page = templates
                .getTemplate("security/again.html")
                .data("address", context.request().uri())
                .data("fields", fields)
                .render();
        return Response.status(Response.Status.FORBIDDEN)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(page)
                .build();
    }

    private static List<Field> fields(FormData form) {
        List<Field> fields = new ArrayList<>();
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (!value.isFileItem() && !Csrf.FIELD.equals(name)) {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return fields;
    }
}
