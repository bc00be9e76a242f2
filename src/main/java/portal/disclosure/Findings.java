package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.LegalTime;
import portal.casework.OutcomeConsent;
import portal.disclosure.PersonalData.Hit;
import portal.disclosure.PersonalData.Kind;
import portal.security.KeyedHash;
import portal.security.Use;

/** What is found of people in a manuscript and its files, and what of it nobody has decided on yet. */
@Singleton
public class Findings {
    private static final int KEY_BYTES = 12;
    private static final String CHOSEN = "选登的建议";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final KeyedHash hashes;
    private final OutcomeConsent consent;
    private final Pool pool;
    private final LegalTime time;
    private final Vertx vertx;

    Findings(KeyedHash hashes, OutcomeConsent consent, Pool pool, LegalTime time, Vertx vertx) {
        this.consent = consent;
        this.pool = pool;
        this.hashes = hashes;
        this.time = time;
        this.vertx = vertx;
    }

    /**
     * Something found, as officers see it.
     *
     * @param key by which a decision on it is known; says nothing about it
     */
    public record Finding(String key, String kind, String where, String masked, boolean decided) {}

    /** Everything found, away from the event loop. */
    public Uni<List<Finding>> of(Manuscript manuscript) {
        return Outcomes.source(pool, manuscript.id(), false)
                .chain(no -> identifying(
                        Stream.concat(no.stream(), manuscript.chosen().stream().map(Chosen::no))
                                .toList()))
                .chain(people -> vertx.executeBlocking(() -> found(manuscript, people), false));
    }

    /** Of everybody who filed one of these. */
    private Uni<List<String>> identifying(List<Long> petitions) {
        List<String> all = new ArrayList<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (long no : petitions) {
            read = read.chain(() -> consent.identifying(pool, no))
                    .invoke(all::addAll)
                    .replaceWithVoid();
        }
        return read.replaceWith(all);
    }

    private List<Finding> found(Manuscript manuscript, List<String> people) {
        List<Hit> hits = new ArrayList<>(people(manuscript, people));
        ManuscriptText text = manuscript.text();
        hits.addAll(in(
                "标题和目录", String.join("\n", text.title(), text.summary(), text.keywords(), text.docNo(), text.theme())));
        hits.addAll(in("更正说明", text.correction()));
        hits.addAll(in("正文", text.body() + "\n\n" + Markdown.parse(text.body()).text()));
        hits.addAll(in(CHOSEN, chosen(manuscript)));
        for (Manuscript.File file : manuscript.files()) {
            String name = "附件“" + file.attachment().name() + "”";
            hits.addAll(in(name, file.attachment().name() + "\n\n" + file.words()));
            if (!file.readable()) {
                hits.add(new Hit(Kind.UNREADABLE, name, file.id() + name));
            }
        }
        return hits.stream().map(hit -> finding(hit, manuscript)).distinct().toList();
    }

    /** Wherever somebody is named who filed the petition whose outcome this is, or wrote a suggestion that it shows. */
    private static List<Hit> people(Manuscript manuscript, List<String> people) {
        ManuscriptText text = manuscript.text();
        List<Hit> hits = new ArrayList<>(named(
                "标题、目录和正文",
                String.join("\n", text.title(), text.summary(), text.keywords(), text.correction(), text.body()),
                people));
        hits.addAll(named(CHOSEN, chosen(manuscript), people));
        manuscript
                .files()
                .forEach(file -> hits.addAll(named(
                        "附件“" + file.attachment().name() + "”",
                        file.attachment().name() + "\n" + file.words(),
                        people)));
        return hits;
    }

    private static String chosen(Manuscript manuscript) {
        return manuscript.chosen().stream()
                .map(one -> one.title() + "\n" + one.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Hit> named(String where, String text, List<String> people) {
        String joined = BLANKS.matcher(text).replaceAll("");
        return people.stream()
                .filter(one -> joined.contains(BLANKS.matcher(one).replaceAll("")))
                .map(one -> new Hit(Kind.PETITIONER, where, one))
                .toList();
    }

    private List<Hit> in(String where, String text) {
        return PersonalData.in(where, text, time.today());
    }

    private Finding finding(Hit hit, Manuscript manuscript) {
        byte[] hash = hashes.of(
                Use.FINDING, Long.toString(manuscript.id()), hit.kind().name(), hit.where(), hit.value());
        String key = HexFormat.of().formatHex(Arrays.copyOf(hash, KEY_BYTES));
        return new Finding(
                key,
                hit.kind().label(),
                hit.where(),
                hit.masked(),
                hit.kind() != Kind.PETITIONER && manuscript.decided().contains(key));
    }
}
