package portal.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import portal.law.Term;
import portal.law.Terms;
import portal.petition.Purpose;

/** How a matter is handled, by whom and how soon; every number is read from the terms the portal itself counts. */
@Path("/procedures")
class ProceduresPage {
    /** The terms in the order a matter meets them. */
    record Limits(
            Term sorting,
            Term objection,
            Term notice,
            Term handling,
            Term extension,
            Term reviewRequest,
            Term review,
            Term finalReviewRequest,
            Term finalReview) {
        private static final Limits OF_THE_REGULATION = new Limits(
                Terms.SORTING,
                Terms.OBJECTION,
                Terms.NOTICE_AFTER_TRANSFER,
                Terms.HANDLING,
                Terms.HANDLING_EXTENSION,
                Terms.REVIEW_REQUEST,
                Terms.REVIEW,
                Terms.FINAL_REVIEW_REQUEST,
                Terms.FINAL_REVIEW);
    }

    record procedures(Limits terms, Purpose appeal, Purpose suggestion, Purpose accusation)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new procedures(Limits.OF_THE_REGULATION, Purpose.APPEAL, Purpose.SUGGESTION, Purpose.ACCUSATION);
    }
}
