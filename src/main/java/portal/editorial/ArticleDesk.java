package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;
import portal.disclosure.Calls;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.disclosure.EditorialAct;
import portal.disclosure.Findings;
import portal.disclosure.Manuscript;
import portal.disclosure.ManuscriptFiles;
import portal.disclosure.Manuscripts;
import portal.disclosure.Openness;
import portal.disclosure.Said;
import portal.disclosure.Validity;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** One article on its way: what it is, what was found in it, what may be done now, and its record. */
@Path("/staff/articles")
class ArticleDesk {
    private final Manuscripts manuscripts;
    private final ManuscriptFiles files;
    private final Findings findings;
    private final Columns columns;
    private final Calls calls;

    ArticleDesk(Manuscripts manuscripts, ManuscriptFiles files, Findings findings, Columns columns, Calls calls) {
        this.manuscripts = manuscripts;
        this.files = files;
        this.findings = findings;
        this.columns = columns;
        this.calls = calls;
    }

    /**
     * An act that may be done now, and what its form asks for.
     *
     * @param asks what is to be written; empty where nothing is
     * @param open whether its form is to be seen at once, with what was typed into it
     */
    record Choice(String word, String label, String asks, String hint, boolean danger, boolean open) {}

    record one(
            Manuscript article,
            String column,
            String openness,
            String validity,
            List<Findings.Finding> findings,
            long open,
            List<Choice> choices,
            List<Validity> validities,
            boolean writes,
            boolean decides,
            boolean own,
            long answers,
            String unsaid,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @Path("{id}")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> show(long id, @Context RoutingContext request) {
        return page(id, new Form(Map.of()), OnDuty.officer(request)).chain(Answer::page);
    }

    @POST
    @Path("{id}/acts/{act}")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> act(long id, String act, @Context RoutingContext request) {
        Officer by = OnDuty.officer(request);
        Form form = Form.posted();
        EditorialAct chosen = EditorialAct.of(act).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一页。"));
        Said said = new Said(
                form.value(act + "-note"),
                form.value(act + "-at"),
                form.value(act + "-validity"),
                new HashSet<>(form.all(act + "-finding")));
        return Answer.changed(
                manuscripts.act(id, form.version(), chosen, said, by),
                ArticleTextDesk.path(id),
                form,
                again -> page(id, again, by),
                again -> manuscripts
                        .find(id)
                        .map(now -> again.overtaken(
                                now.version(), List.of("现在的情况：" + now.state().label()))));
    }

    /** A file, saved and never shown; pictures of the preview come from here too. */
    @GET
    @Path("{id}/files/{name}")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> file(long id, String name) {
        Uni<Manuscript.File> found = manuscripts
                .find(id)
                .map(article -> article.files().stream()
                        .filter(file -> file.attachment().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个附件。")));
        return RestMulti.fromUniResponse(
                found,
                file -> files.content(file.id()),
                file -> Map.of(
                        HttpHeaders.CONTENT_TYPE, List.of(file.attachment().mediaType()),
                        HttpHeaders.CONTENT_LENGTH,
                                List.of(Long.toString(file.attachment().size())),
                        HttpHeaders.CONTENT_DISPOSITION,
                                List.of("attachment; filename*=UTF-8''"
                                        + file.attachment().encodedName())));
    }

    private Uni<one> page(long id, Form form, Officer by) {
        return manuscripts
                .find(id)
                .chain(article -> findings.of(article)
                        .chain(found -> calls.answers(article.article())
                                .map(answers -> page(article, found, answers, form, by))));
    }

    private one page(Manuscript article, List<Findings.Finding> found, long answers, Form form, Officer by) {
        List<EditorialAct> open = manuscripts.open(article, by);
        return new one(
                article,
                columns.byCode(article.text().column()).map(Column::name).orElse(""),
                Openness.labelOf(article.text().openness()),
                Validity.labelOf(article.text().validity()),
                found,
                found.stream().filter(one -> !one.decided()).count(),
                open.stream()
                        .filter(ArticleDesk::ownForm)
                        .map(act -> choice(act, form))
                        .toList(),
                List.of(Validity.values()),
                open.contains(EditorialAct.SAVE),
                open.contains(EditorialAct.DECIDE),
                by.has(Duty.PUBLISHER) && article.writers().contains(by.id()),
                answers,
                unsaid(open, form),
                form,
                form.wrong());
    }

    /** What was written with an act that somebody else made impossible meanwhile; empty when nothing was. */
    private static String unsaid(List<EditorialAct> open, Form form) {
        return Arrays.stream(EditorialAct.values())
                .filter(act -> !open.contains(act))
                .map(act -> form.value(act.word() + "-note"))
                .collect(Collectors.joining());
    }

    private static boolean ownForm(EditorialAct act) {
        return switch (act) {
            case START, ADOPT, SAVE, ATTACH, DETACH, DECIDE -> false;
            case HAND_IN,
                    TAKE_BACK,
                    SEND_BACK,
                    CLEAR_SECRECY,
                    REVIEW_OPENNESS,
                    SCHEDULE,
                    PUBLISH,
                    CORRECT,
                    MARK,
                    WITHDRAW -> true;
        };
    }

    private static Choice choice(EditorialAct act, Form form) {
        return switch (act) {
            case SEND_BACK -> choice(act, "要改什么", "", form);
            case CLEAR_SECRECY -> choice(act, "审查意见", "是否涉及国家秘密，由谁审定（《政府信息公开条例》第十七条）", form);
            case REVIEW_OPENNESS -> choice(act, "审查意见", "是否属于可以公开的信息（《政府信息公开条例》第十四条至第十六条）", form);
            case MARK -> choice(act, "依据哪份文件", "", form);
            case WITHDRAW -> choice(act, "为什么撤回", "撤回以后哪里都找不到", form);
            case START, ADOPT, SAVE, ATTACH, DETACH, HAND_IN, TAKE_BACK, DECIDE, SCHEDULE, PUBLISH, CORRECT ->
                choice(act, "", "", form);
        };
    }

    /** The form of an act shows what was typed into it, and what was wrong. */
    private static Choice choice(EditorialAct act, String asks, String hint, Form form) {
        String of = act.word() + "-";
        boolean open = Stream.of("note", "at", "validity")
                .anyMatch(field -> !form.value(of + field).isEmpty()
                        || !form.error(of + field).isEmpty());
        return new Choice(act.word(), act.label(), asks, hint, act == EditorialAct.WITHDRAW, open);
    }
}
