package portal.pages;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.reception.Asked;
import portal.security.Tokens;

/** The form for a place at a reception: what was typed, and what is wrong with it. */
record BookingForm(Map<String, String> values, List<Fault> faults) {
    /** Under which the form is done once, however often it is sent. */
    static final String ONCE = "once";

    private static final String FIRST = "/representatives/0/name";
    /** In the order of the page. */
    private static final List<String> FIELDS = List.of(
            "about", "petitionNumber", "headcount", "name", "phone", "idType", "idNumber", "others", "day", ONCE);

    private static final int LONGEST_KEY = 60;

    BookingForm {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    static BookingForm empty() {
        return new BookingForm(Map.of(ONCE, Tokens.fresh(), "headcount", "1"), List.of());
    }

    /** What was posted. */
    static BookingForm posted() {
        FormData form = CurrentRequestManager.get().getFormData();
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : FIELDS) {
            FormValue value = form == null ? null : form.getFirst(name);
            if (value != null && !value.isFileItem()) {
                values.put(name, value.getValue().replace("\r\n", "\n"));
            }
        }
        String once = values.getOrDefault(ONCE, "");
        if (once.isBlank() || once.length() > LONGEST_KEY) {
            values.put(ONCE, Tokens.fresh());
        }
        return new BookingForm(values, List.of());
    }

    BookingForm wrong(List<Fault> found) {
        return new BookingForm(values, found);
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> field(fault.pointer()).equals(name))
                .map(Fault::detail)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Every mistake with the field its link leads to; null when there is none, as the tag wants it. */
    public @Nullable List<FormView.Mistake> mistakes() {
        return faults.isEmpty()
                ? null
                : faults.stream()
                        .sorted(Comparator.comparingInt(fault -> FIELDS.indexOf(field(fault.pointer()))))
                        .map(fault -> new FormView.Mistake(field(fault.pointer()), fault.detail()))
                        .distinct()
                        .toList();
    }

    Asked asked() {
        List<@Nullable String> names = new ArrayList<>();
        names.add(text("name"));
        text("others").lines().filter(line -> !line.isBlank()).forEach(names::add);
        return new Asked(
                text("about"),
                text("petitionNumber"),
                names,
                text("phone"),
                text("idType"),
                text("idNumber"),
                headcount());
    }

    /** All that was typed, to tell a repetition from something else. */
    byte[] sent(long day) {
        StringBuilder all = new StringBuilder().append(day);
        FIELDS.stream()
                .filter(name -> !name.equals(ONCE) && !name.equals("day"))
                .forEach(name -> all.append('\0').append(text(name)));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Integer headcount() {
        String typed =
                Normalizer.normalize(text("headcount"), Normalizer.Form.NFKC).strip();
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : Integer.valueOf(Asked.NO_NUMBER);
    }

    /** The field on the page that a pointer of the JSON body means. */
    private static String field(String pointer) {
        return pointer.equals(FIRST)
                ? "name"
                : pointer.startsWith("/representatives") ? "others" : pointer.substring(1);
    }
}
