package portal.api;

import jakarta.ws.rs.core.Response;

/** Answers that are for one person and lie in no cache. */
final class Personal {
    private Personal() {}

    static Response of(Object entity) {
        return kept(Response.ok(entity));
    }

    /** A paper to take along. */
    static Response paper(byte[] pdf, int id) {
        return kept(Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\""));
    }

    static Response kept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
