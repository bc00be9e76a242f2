package portal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** Reads the fields of a step from the form that was posted. */
public final class FormReader {
    /** The button that keeps a step and opens the one before it. */
    static final String BACK = "back";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,59}");

    /** Fields that only the form itself has, and the step that shows them. */
    private static final Map<String, FormStep> OWN = Map.of(
            Answers.FOR, FormStep.WHO,
            Answers.REPRESENTATIVES, FormStep.PERSON,
            Answers.CATEGORY_GROUP, FormStep.MATTER);

    /** Fields of which nothing is sent when nothing is ticked. */
    private static final List<String> TICKED = List.of(
            "purpose",
            "priorProcedures",
            Answers.FOR,
            "declaration",
            "privacyNoticeRead",
            "publishable",
            Answers.ORIGINAL);

    private FormReader() {}

    /** The fields of one step, those without a tick as empty. */
    static Map<String, List<String>> read(FormStep step) {
        Map<String, List<String>> fields = new HashMap<>();
        TICKED.stream().filter(name -> belongs(name, step)).forEach(name -> fields.put(name, List.of()));
        FormData form = CurrentRequestManager.get().getFormData();
        for (String name : form == null ? List.<String>of() : form) {
            if (NAME.matcher(name).matches() && belongs(name, step)) {
                fields.put(name, texts(form, name));
            }
        }
        return fields;
    }

    /** What was posted in one field; empty when it was not, or was a file. */
    public static List<String> values(String name) {
        FormData form = CurrentRequestManager.get().getFormData();
        return form == null || !form.contains(name) ? List.of() : texts(form, name);
    }

    /** What was typed in a form of plain words, but for these fields and those left empty. */
    static Map<String, String> typed(Set<String> without) {
        FormData form = CurrentRequestManager.get().getFormData();
        Map<String, String> typed = new TreeMap<>();
        for (String name : form == null ? List.<String>of() : form) {
            if (NAME.matcher(name).matches() && !without.contains(name)) {
                texts(form, name).stream()
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .ifPresent(text -> typed.put(name, text.strip()));
            }
        }
        return typed;
    }

    /** One field that says what the button does. */
    public static String button() {
        FormData form = CurrentRequestManager.get().getFormData();
        FormValue go = form == null ? null : form.getFirst("go");
        return go == null || go.isFileItem() ? "next" : go.getValue();
    }

    /** Whether the posted form was opened from the last page. */
    static boolean fromCheck() {
        FormData form = CurrentRequestManager.get().getFormData();
        FormValue from = form == null ? null : form.getFirst("from");
        return from != null && !from.isFileItem() && "check".equals(from.getValue());
    }

    private static boolean belongs(String name, FormStep step) {
        FormStep own = OWN.get(name);
        return own != null ? own == step : FormStep.asks(step, "/" + name.replace('.', '/'));
    }

    private static List<String> texts(FormData form, String name) {
        List<String> texts = new ArrayList<>();
        for (FormValue value : form.get(name)) {
            if (!value.isFileItem()) {
                texts.add(value.getValue().replace("\r\n", "\n"));
            }
        }
        return texts;
    }
}
