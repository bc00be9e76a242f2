package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.DeskCase;
import portal.caseload.DeskCases;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.Categories;
import portal.office.Colleagues;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Move;
import portal.petition.Opinion;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.ReviewOpinion;
import portal.petition.Step;

/** The form of one step of one case: filled in, sent, and shown again with what is wrong or what happened meanwhile. */
@Path("/staff/cases/{no}/steps/{word}")
class StepDesk {
    private final DeskCases cases;
    private final DeskSteps steps;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final Categories categories;
    private final LegalTime time;

    StepDesk(
            DeskCases cases,
            DeskSteps steps,
            Colleagues colleagues,
            Agencies agencies,
            Categories categories,
            LegalTime time) {
        this.cases = cases;
        this.steps = steps;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.categories = categories;
        this.time = time;
    }

    /**
     * The page.
     *
     * @param open whether the step may still be taken; otherwise the form only shows what was written
     */
    record step(
            DeskCase found,
            String word,
            String term,
            String basis,
            String paper,
            String back,
            boolean open,
            List<Field> fields,
            List<Replies.Asked> replies,
            List<Field.Option> outcomes,
            List<Field.Option> results,
            String remedies,
            Choices choices,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> show(String no, String word, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return cases.open(CaseDesk.number(no), officer).chain(found -> {
            if (move(found, word) == null) {
                throw new Refused(
                        Reason.NOT_ALLOWED_NOW,
                        "这件事项现在是“" + found.petition().stage().label() + "”，这一步不能做，或者不由您来做。");
            }
            return page(found, word, officer, StepStart.of(found, step(word), time.today()))
                    .chain(Answer::page);
        });
    }

    @POST
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> take(String no, String word, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        PetitionNo number = CaseDesk.number(no);
        return cases.open(number, officer)
                .chain(found -> choices(found, step(word), officer)
                        .map(choices -> made(found, word, form, choices))
                        .chain(step -> steps.take(found, step, form, officer)
                                .replaceWith(() -> Answer.to(afterwards(found, step, officer)))))
                .onFailure(Refused.because(Reason.INVALID, Reason.STALE, Reason.NOT_ALLOWED_NOW, Reason.FORBIDDEN))
                .recoverWithUni(failure ->
                        cases.open(number, officer).chain(now -> again(now, word, officer, form, (Refused) failure)));
    }

    /** Back to the matter; to the list where this officer may not know of it any more. */
    private static String afterwards(DeskCase found, Step step, Officer officer) {
        Petition petition = found.petition();
        String holder = step.applied(petition.facts()).holder();
        return step.kind(petition.purpose()).secret() && !(officer.cleared() && holder.equals(officer.agency()))
                ? "/staff/cases"
                : "/staff/cases/" + petition.no().digits();
    }

    /** The step as it was written; what cannot be read is refused together with what the step itself misses. */
    private Step made(DeskCase found, String word, Form form, Choices choices) {
        Entries entries = new Entries(form, found, choices, time.today());
        Step step = StepForm.of(step(word)).made().apply(entries);
        List<Fault> faults = new ArrayList<>(entries.faults());
        faults.addAll(SortingChoices.faults(step, form, categories));
        for (Fault fault : step.faults(found.petition().facts())) {
            if (faults.stream().noneMatch(each -> each.pointer().equals(fault.pointer()))) {
                faults.add(fault);
            }
        }
        faults.sort(Comparator.comparingInt(fault -> StepForm.of(step(word)).place(fault.pointer())));
        if (form.version() == found.version() && !faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return step;
    }

    private Uni<Response> again(DeskCase now, String word, Officer officer, Form form, Refused refused) {
        if (refused.reason() == Reason.INVALID) {
            return page(now, word, officer, form.wrong(refused.faults()))
                    .chain(page -> Answer.page(page, Answer.INVALID));
        }
        Form newer = refused.reason() == Reason.STALE
                ? form.overtaken(now.version(), news(now, form))
                : form.wrong(List.of(new Fault("/step", "step", refused.detail())));
        return page(now, word, officer, newer).chain(page -> Answer.page(page, Answer.CONFLICT));
    }

    /** What was done since the form was opened. */
    private static List<String> news(DeskCase now, Form form) {
        String seen = form.value("seq");
        int seq = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
        List<String> news = new ArrayList<>(now.course().stream()
                .filter(entry -> entry.seq() > seq)
                .map(entry -> ChineseDate.monthDay(entry.at().toLocalDate()) + " "
                        + entry.at().toLocalTime().withSecond(0).withNano(0) + " " + entry.actor() + "："
                        + entry.term())
                .toList());
        news.add("现在的状态：" + now.petition().stage().label());
        return news;
    }

    private Uni<step> page(DeskCase found, String word, Officer officer, Form form) {
        Class<? extends Step> type = step(word);
        StepForm stepForm = StepForm.of(type);
        Move open = move(found, word);
        Move line = open != null ? open : line(type);
        return choices(found, type, officer)
                .map(choices -> new step(
                        found,
                        word,
                        line.words().term(),
                        line.source().basis(),
                        line.paper().map(portal.petition.Paper::label).orElse(""),
                        "/staff/cases/" + found.petition().no().digits(),
                        open != null,
                        stepForm.fields(found.petition()),
                        Replies.asked(found),
                        Field.options(Opinion.Outcome.values(), Opinion.Outcome::label),
                        Field.options(ReviewOpinion.Result.values(), ReviewOpinion.Result::label),
                        Replies.remedies(found, type),
                        choices,
                        form,
                        form.wrong()));
    }

    private Uni<Choices> choices(DeskCase found, Class<? extends Step> type, Officer officer) {
        return Choices.offered(found, type, officer, agencies.all(), categories, colleagues);
    }

    private static @Nullable Move move(DeskCase found, String word) {
        return found.moves().stream()
                .filter(move -> Step.word(move.step()).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Move line(Class<? extends Step> type) {
        return Procedure.table().stream()
                .filter(move -> move.step() == type)
                .findFirst()
                .orElseThrow();
    }

    /** The step of a word; one that no officer takes is no page. */
    private static Class<? extends Step> step(String word) {
        return Procedure.table().stream()
                .<Class<? extends Step>>map(Move::step)
                .filter(type -> Step.word(type).equals(word) && StepForm.known(type))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一步。"));
    }
}
