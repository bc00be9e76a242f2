package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import portal.disclosure.Article;
import portal.disclosure.EditorialState;
import portal.disclosure.Manuscript;
import portal.disclosure.Manuscripts;
import portal.disclosure.PreviewArticle;
import portal.office.Duty;
import portal.staff.Answer;

/** An article as it will stand before the public: on a telephone, in a frame of that width, and on a wide screen. */
@Path("/staff/articles")
class ArticlePreviewDesk {
    private final Manuscripts manuscripts;
    private final PreviewArticle preview;

    ArticlePreviewDesk(Manuscripts manuscripts, PreviewArticle preview) {
        this.manuscripts = manuscripts;
        this.preview = preview;
    }

    record frames(Manuscript article) implements TemplateInstance {}

    /** @param state how it stands with the public */
    record page(Article article, String at, String state) implements TemplateInstance {}

    @GET
    @Path("{id}/preview")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> frames(long id) {
        return manuscripts.find(id).chain(article -> Answer.page(new frames(article)));
    }

    @GET
    @Path("{id}/preview/page")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> page(long id) {
        String at = ArticleTextDesk.path(id) + "/files/";
        return manuscripts
                .find(id)
                .chain(article -> Answer.page(new page(preview.of(article, at), at, state(article.state()))));
    }

    private static String state(EditorialState state) {
        return switch (state) {
            case DRAFT, IN_REVIEW, SCHEDULED -> "还没有发布";
            case PUBLISHED -> "和公开的页面一样";
            case WITHDRAWN -> "公开的页面已经撤回";
        };
    }
}
