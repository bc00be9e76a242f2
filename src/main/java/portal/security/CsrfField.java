package portal.security;

import io.quarkus.arc.Arc;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** {@code {csrf}} in a template: the hidden field that every form sent to a page of ours must carry. */
@TemplateGlobal
class CsrfField {
    private CsrfField() {}

    static RawString csrf() {
        var container = Arc.container();
        String token = container
                .instance(Csrf.class)
                .get()
                .token(container.instance(CurrentVertxRequest.class).get().getCurrent());
        return new RawString("<input type=\"hidden\" name=\"" + Csrf.FIELD + "\" value=\"" + token + "\">");
    }
}
