package portal.pages;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portal.casework.Answering;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.IdType;
import portal.petition.PetitionerKind;
import portal.petition.Purpose;

/**
 * What was typed into the form, by field name; a field is named like its place in the JSON body, with dots
 * ({@code petitioner.phone}).
 */
record Answers(Map<String, List<String>> values) {
    /** For whom: oneself, another person, or an organization. */
    static final String FOR = "for";

    /** How many blocks for representatives are open. */
    static final String REPRESENTATIVES = "representatives.count";

    /** The first level of the category that is being chosen. */
    static final String CATEGORY_GROUP = "categoryGroup";

    /** Whether a suggestion may be published as it was written. */
    static final String ORIGINAL = "original";

    /** Which call a suggestion answers: no page asks for it. */
    static final String CALL = "call";

    private static final int MOST_DIGITS = 6;

    /** Everything typed, as one filing: what belongs to another purpose or another way to file is left out. */
    Filing filing() {
        boolean accusation = secret();
        return new Filing(
                given("purpose"),
                given("title"),
                given("request"),
                given("facts"),
                given("reasons"),
                given("region"),
                given("place"),
                category(),
                accusation ? null : given("target"),
                accusation
                        ? new Filing.Accused(
                                given("accused.agencyCode"), given("accused.name"), given("accused.position"))
                        : null,
                list("priorProcedures"),
                headcount(),
                petitioner("petitioner", kind()),
                agent(),
                IntStream.range(0, joint() ? representatives() : 0)
                        .<Filing.@Nullable Petitioner>mapToObj(
                                i -> petitioner("representatives." + i, PetitionerKind.PERSON.word()))
                        .toList(),
                "yes".equals(text("publishable")),
                "yes".equals(text("declaration")),
                "yes".equals(text("privacyNoticeRead")));
    }

    /** What stands in a field; empty when nothing does. */
    public String text(String name) {
        List<String> all = list(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return list(name).contains(value);
    }

    /** Whether the confidential channel of art. 30 applies. */
    public boolean secret() {
        return Purpose.of(text("purpose")).map(Purpose::secret).orElse(false);
    }

    public boolean organization() {
        return "organization".equals(text(FOR));
    }

    public boolean forAnother() {
        return "other".equals(text(FOR));
    }

    /** Whether several file together. */
    public boolean joint() {
        Integer headcount = headcount();
        return headcount != null && headcount > 1;
    }

    /** Whether it is a suggestion in answer to a call. */
    public boolean called() {
        return !text(CALL).isEmpty() && text("purpose").equals(Purpose.SUGGESTION.word());
    }

    /** Which call it answers, as far as the draft does not know it, and what may become of its text. */
    Answering answering() {
        return new Answering(null, called() && has(ORIGINAL, "yes"), false);
    }

    /** How many representatives are asked for: as many blocks as were opened. */
    public int representatives() {
        String count = text(REPRESENTATIVES);
        return count.matches("[0-9]") ? Math.min(Integer.parseInt(count), FilingRules.MAX_REPRESENTATIVES) : 0;
    }

    /** The finest level chosen; the first one when what was chosen below belongs to another. */
    private @Nullable String category() {
        String group = given(CATEGORY_GROUP);
        String category = given("category");
        return group == null || category == null || !category.startsWith(group + "/") ? group : category;
    }

    private @Nullable Integer headcount() {
        String typed =
                Normalizer.normalize(text("headcount"), Normalizer.Form.NFKC).strip();
        if (typed.isEmpty()) {
            return 1;
        }
        return typed.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    private @Nullable String kind() {
        return switch (text(FOR)) {
            case "self", "other" -> PetitionerKind.PERSON.word();
            case "organization" -> PetitionerKind.ORGANIZATION.word();
            default -> null;
        };
    }

    private Filing.Petitioner petitioner(String prefix, @Nullable String kind) {
        boolean organization = PetitionerKind.ORGANIZATION.word().equals(kind);
        return new Filing.Petitioner(
                kind,
                given(prefix + ".name"),
                organization ? IdType.CREDIT_CODE.word() : given(prefix + ".idType"),
                given(prefix + ".idNumber"),
                given(prefix + ".phone"),
                given(prefix + ".email"),
                given(prefix + ".region"),
                given(prefix + ".address"));
    }

    /** Somebody who files for another; for oneself only when the fields were filled, as a guardian does. */
    private Filing.@Nullable Agent agent() {
        Filing.Agent agent = new Filing.Agent(given("agent.name"), given("agent.relation"), given("agent.phone"));
        boolean typed = agent.name() != null || agent.relation() != null || agent.phone() != null;
        return forAnother() || typed ? agent : null;
    }

    private @Nullable String given(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }
}
