package portal.staff;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.caseload.EnterPetition.Brought;
import portal.casework.Channel;
import portal.law.Fault;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.IdType;
import portal.petition.PetitionerKind;
import portal.petition.Purpose;

/** What an officer wrote into the form for a petition that was brought, and the filing that it makes. */
record CounterForm(Form form) {
    private static final List<String> PERSON =
            List.of("name", "idType", "idNumber", "phone", "email", "region", "address");
    private static final List<String> MATTER = List.of(
            "channel",
            "receivedOn",
            "unclear",
            "purpose",
            "title",
            "request",
            "facts",
            "reasons",
            "region",
            "place",
            "category",
            "target",
            "accused/name",
            "accused/position",
            "priorProcedures",
            "headcount",
            "petitioner/kind",
            "agent/name",
            "agent/relation",
            "agent/phone");
    private static final int MOST_DIGITS = 6;

    /** Every field of the form, those in which nothing stands as empty, so that a draft forgets what was deleted. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new HashMap<>();
        fields().forEach(name -> answers.put(name, form.all(name)));
        return answers;
    }

    private static Stream<String> fields() {
        Stream<String> people = Stream.concat(Stream.of("petitioner"), blocks().mapToObj(CounterForm::block))
                .flatMap(person -> PERSON.stream().map(field -> person + "/" + field));
        return Stream.concat(MATTER.stream(), people);
    }

    private static IntStream blocks() {
        return IntStream.range(0, FilingRules.MAX_REPRESENTATIVES);
    }

    private static String block(int number) {
        return "representatives/" + number;
    }

    Brought brought() {
        return new Brought(
                Arrays.stream(Channel.values())
                        .filter(way -> way.name().equals(form.value("channel")))
                        .findFirst(),
                day(form.value("receivedOn")),
                form.has("unclear", "yes"));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What belongs to another purpose is left out, as are blocks for representatives in which nothing stands. */
    Filing filing() {
        boolean accusation =
                Purpose.of(form.value("purpose")).map(Purpose::secret).orElse(false);
        return new Filing(
                form.given("purpose"),
                form.given("title"),
                form.given("request"),
                form.given("facts"),
                form.given("reasons"),
                form.given("region"),
                form.given("place"),
                form.given("category"),
                accusation ? null : form.given("target"),
                accusation
                        ? new Filing.Accused(null, form.given("accused/name"), form.given("accused/position"))
                        : null,
                List.copyOf(form.all("priorProcedures")),
                headcount(),
                person("petitioner", form.given("petitioner/kind")),
                agent(),
                filled().<Filing.@Nullable Petitioner>mapToObj(
                                number -> person(block(number), PetitionerKind.PERSON.word()))
                        .toList(),
                false,
                false,
                false);
    }

    private IntStream filled() {
        return blocks().filter(number -> PERSON.stream()
                .anyMatch(field -> !field.equals("idType")
                        && !form.value(block(number) + "/" + field).isEmpty()));
    }

    private Integer headcount() {
        String typed = Normalizer.normalize(form.value("headcount"), Normalizer.Form.NFKC);
        if (typed.isEmpty()) {
            return 1;
        }
        return typed.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(typed) : -1;
    }

    private Filing.Petitioner person(String at, @Nullable String kind) {
        boolean organization = PetitionerKind.ORGANIZATION.word().equals(kind);
        String number = form.given(at + "/idNumber");
        return new Filing.Petitioner(
                kind,
                form.given(at + "/name"),
                number == null ? null : organization ? IdType.CREDIT_CODE.word() : form.given(at + "/idType"),
                number,
                form.given(at + "/phone"),
                form.given(at + "/email"),
                form.given(at + "/region"),
                form.given(at + "/address"));
    }

    private Filing.@Nullable Agent agent() {
        Filing.Agent agent =
                new Filing.Agent(form.given("agent/name"), form.given("agent/relation"), form.given("agent/phone"));
        boolean typed = agent.name() != null || agent.relation() != null || agent.phone() != null;
        return typed ? agent : null;
    }

    /** The form with its faults, each at the field in which it is mended. */
    Form wrong(List<Fault> faults) {
        int[] filled = filled().toArray();
        return form.wrong(faults.stream().map(fault -> placed(fault, filled)).toList());
    }

    private static Fault placed(Fault fault, int[] filled) {
        String[] path = fault.pointer().split("/", 4);
        if (path.length == 4 && path[1].equals("representatives")) {
            int number = filled[Integer.parseInt(path[2])];
            return new Fault(
                    "/" + block(number) + "/" + path[3], fault.code(), "第 " + (number + 1) + " 位代表：" + fault.detail());
        }
        if (fault.pointer().startsWith("/agent/")) {
            return new Fault(fault.pointer(), fault.code(), "代办人：" + fault.detail());
        }
        return switch (fault.pointer()) {
            case "/accused" -> new Fault("/accused/name", fault.code(), fault.detail());
            case "/agent" -> new Fault("/agent/name", fault.code(), fault.detail());
            case "/representatives" -> new Fault("/headcount", fault.code(), fault.detail());
            default -> fault;
        };
    }
}
