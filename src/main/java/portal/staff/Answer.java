package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import portal.law.Reason;
import portal.law.Refused;

/** What a desk answers with: a page, or the way to another. */
public final class Answer {
    public static final int INVALID = 422;
    public static final int CONFLICT = 409;

    private Answer() {}

    public static Uni<Response> page(TemplateInstance page) {
        return page(page, Response.Status.OK.getStatusCode());
    }

    public static Uni<Response> page(TemplateInstance page, int status) {
        return page.createUni()
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /**
     * Sends the officer on when a change was made; otherwise shows the form again, with what is wrong or with what
     * somebody else changed meanwhile.
     */
    public static Uni<Response> changed(
            Uni<Void> change,
            String path,
            Form form,
            Function<Form, Uni<? extends TemplateInstance>> again,
            Function<Form, Uni<Form>> overtaken) {
        return made(change.replaceWith(path), form, again, overtaken);
    }

    /** The same where only the change tells where to go on. */
    public static Uni<Response> made(
            Uni<String> change,
            Form form,
            Function<Form, Uni<? extends TemplateInstance>> again,
            Function<Form, Uni<Form>> overtaken) {
        return change.map(Answer::to).onFailure(Refused.class).recoverWithUni(failure -> {
            Refused refused = (Refused) failure;
            if (refused.reason() == Reason.INVALID) {
                return again.apply(form.wrong(refused.faults())).chain(page -> page(page, INVALID));
            }
            if (refused.reason() == Reason.STALE) {
                return overtaken.apply(form).chain(again::apply).chain(page -> page(page, CONFLICT));
            }
            return Uni.createFrom().failure(refused);
        });
    }
}
