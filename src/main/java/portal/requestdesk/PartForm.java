package portal.requestdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.inforequest.Ground;
import portal.law.Fault;
import portal.law.Refused;
import portal.redaction.Area;
import portal.redaction.Box;
import portal.redaction.Word;
import portal.staff.Form;

/** What an officer wants taken out of a paper, as it was typed: words, or an area in millimetres; every mistake at once. */
final class PartForm {
    private static final String LENGTH = "\\d{1,4}(\\.\\d{1,3})?";
    private static final Map<String, String> LENGTHS = new LinkedHashMap<>();

    static {
        LENGTHS.put("x", "离左边");
        LENGTHS.put("y", "离上边");
        LENGTHS.put("width", "宽");
        LENGTHS.put("height", "高");
    }

    private final Form form;
    private final List<Fault> faults = new ArrayList<>();

    private PartForm(Form form) {
        this.form = form;
    }

    /** The words, one a line; fails with INVALID. */
    static List<Word> words(Form form) {
        return new PartForm(form).words();
    }

    /** The area on a page; fails with INVALID. */
    static Area area(Form form, int page) {
        return new PartForm(form).area(page);
    }

    private List<Word> words() {
        List<String> lines = form.value("words")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            faults.add(new Fault("/words", "words.missing", "请写出要去掉的字词，一行一个。"));
        }
        Ground ground = inOrder(ground("wordGround"));
        return lines.stream().map(line -> new Word(line, ground)).toList();
    }

    private Area area(int page) {
        LENGTHS.forEach((name, label) -> {
            if (!form.value(name).matches(LENGTH)) {
                faults.add(new Fault("/" + name, name + ".number", label + "：请写毫米数，例如 25 或者 25.5。"));
            }
        });
        for (String name : List.of("width", "height")) {
            if (form.value(name).matches("[0.]+")) {
                faults.add(new Fault("/" + name, name + ".zero", "宽和高都要大于 0。"));
            }
        }
        Ground ground = inOrder(ground("areaGround"));
        return new Area(page, new Box(points("x"), points("y"), points("width"), points("height")), ground);
    }

    private double points(String name) {
        return Double.parseDouble(form.value(name)) * PartView.MILLIMETRE;
    }

    private Optional<Ground> ground(String name) {
        Optional<Ground> chosen = Arrays.stream(Ground.values())
                .filter(ground -> ground.name().equals(form.value(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(new Fault("/" + name, "ground.missing", "请选择不公开的依据。"));
        }
        return chosen;
    }

    private Ground inOrder(Optional<Ground> ground) {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return ground.orElseThrow();
    }
}
