package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import portal.SiteConfig;
import portal.bulletin.Bulletins;
import portal.bulletin.Posted;
import portal.bulletin.QuizQuestion;
import portal.bulletin.QuizTopic;
import portal.disclosure.Regulations;
import portal.law.Reason;
import portal.law.Refused;
import portal.pages.Answer;
import portal.pages.FormReader;
import portal.pages.Mode;

/** 普法答题: rounds of questions that anybody can answer. Nothing is kept of what was answered, nor by whom. */
@Path("/quiz")
@Produces(MediaType.TEXT_HTML)
class QuizPage {
    /** The field that the page of the results alone sends. */
    private static final String ANSWERED = "answered";

    private final Bulletins bulletins;
    private final Regulations regulations;
    private final SiteConfig site;

    QuizPage(Bulletins bulletins, Regulations regulations, SiteConfig site) {
        this.bulletins = bulletins;
        this.regulations = regulations;
        this.site = site;
    }

    /** A topic that has questions. */
    record Round(QuizTopic topic, long questions) {
        public String href() {
            return QuizData.path(topic);
        }
    }

    record rounds(List<Round> rounds, Told told) implements TemplateInstance {}

    /** An answer as it is offered, and after answering what it was. */
    record Offered(String value, String text, boolean chosen, boolean right) {}

    /** A question with what was chosen, and where its article is explained. */
    record Asked(int number, String name, QuizQuestion question, String source, List<Offered> answers) {
        public boolean answered() {
            return answers.stream().anyMatch(Offered::chosen);
        }

        public boolean right() {
            return answers.stream().anyMatch(each -> each.chosen() && each.right());
        }
    }

    record round(QuizTopic topic, List<Asked> questions, Told told) implements TemplateInstance {}

    record results(QuizTopic topic, List<Asked> questions, long right, List<Round> others)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> rounds() {
        return bulletins.questions().map(all -> new rounds(rounds(all), QuizData.rounds(site)));
    }

    @GET
    @Path("{topic:[a-z]{1,20}}")
    @PermitAll
    public Uni<Response> round(@PathParam("topic") String word) {
        QuizTopic topic = topic(word);
        return bulletins
                .questions()
                .map(all -> asked(topic, all))
                .chain(asked -> Answer.page(new round(topic, asked, QuizData.round(topic, site))));
    }

    /** What was right and why; where the size of the type is changed, the same page once more with what was chosen. */
    @POST
    @Path("{topic:[a-z]{1,20}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> results(@PathParam("topic") String word, @Context RoutingContext request) {
        QuizTopic topic = topic(word);
        Optional<Mode> mode = Mode.pressed(FormReader.button());
        mode.ifPresent(pressed -> pressed.hold(request));
        boolean choosing = mode.isPresent() && FormReader.values(ANSWERED).isEmpty();
        return bulletins.questions().chain(all -> {
            List<Asked> asked = asked(topic, all);
            return Answer.page(
                    choosing ? new round(topic, asked, QuizData.round(topic, site)) : results(topic, asked, all));
        });
    }

    private static results results(QuizTopic topic, List<Asked> asked, List<Posted<QuizQuestion>> all) {
        List<Round> others =
                rounds(all).stream().filter(each -> each.topic() != topic).toList();
        long right = asked.stream().filter(Asked::right).count();
        return new results(topic, asked, right, others);
    }

    private List<Asked> asked(QuizTopic topic, List<Posted<QuizQuestion>> all) {
        List<Asked> asked = new ArrayList<>();
        for (Posted<QuizQuestion> each : all) {
            if (each.sheet().topic() == topic) {
                asked.add(asked(asked.size() + 1, each));
            }
        }
        if (asked.isEmpty()) {
            throw new Refused(Reason.NOT_FOUND, "这一类还没有题目。");
        }
        return asked;
    }

    private Asked asked(int number, Posted<QuizQuestion> each) {
        String name = "q" + each.id();
        List<String> chosen = FormReader.values(name);
        QuizQuestion question = each.sheet();
        List<Offered> answers = new ArrayList<>();
        for (int i = 0; i < question.answers().size(); i++) {
            String value = Integer.toString(i + 1);
            answers.add(new Offered(value, question.answers().get(i), chosen.contains(value), i == question.right()));
        }
        return new Asked(number, name, question, source(question), answers);
    }

    private String source(QuizQuestion question) {
        var regulation = regulations.byCode(question.regulation());
        return "《" + regulation.title() + "》"
                + regulation.article(question.article()).orElseThrow().ordinal();
    }

    private static List<Round> rounds(List<Posted<QuizQuestion>> all) {
        return Arrays.stream(QuizTopic.values())
                .map(topic -> new Round(
                        topic,
                        all.stream()
                                .filter(each -> each.sheet().topic() == topic)
                                .count()))
                .filter(round -> round.questions() > 0)
                .toList();
    }

    private static QuizTopic topic(String word) {
        return QuizTopic.of(word).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一类题目。"));
    }
}
