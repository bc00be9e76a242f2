package portal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.caseload.DeskCase;
import portal.law.Fault;
import portal.petition.Opinion;
import portal.petition.Purpose;
import portal.petition.Remedy;
import portal.petition.ReviewOpinion;
import portal.petition.Route;

/** What an officer wrote into the form of a step, read field by field; notes what cannot be read. */
final class Entries {
    private static final int LONGEST = 5000;
    private static final int MOST_DIGITS = 4;

    private final Form form;
    private final DeskCase on;
    private final Choices choices;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    Entries(Form form, DeskCase on, Choices choices, LocalDate today) {
        this.form = form;
        this.on = on;
        this.choices = choices;
        this.today = today;
    }

    List<Fault> faults() {
        return faults;
    }

    String text(String name) {
        String text = form.value(name);
        if (text.length() > LONGEST) {
            faults.add(new Fault("/" + name, "too-long", "最多 " + LONGEST + " 个字。"));
        }
        return text;
    }

    /** The code of an agency; none is for the step to miss. */
    String agency(String name) {
        String code = form.value(name);
        if (!code.isEmpty()
                && choices.agencies().stream().noneMatch(each -> each.code().equals(code))) {
            faults.add(new Fault("/" + name, "unknown", "没有这个单位，请从列出的单位里选。"));
        }
        return code;
    }

    /** The id of one of the officers that were offered. */
    String officer(String name) {
        String id = form.value(name);
        if (choices.officers().stream()
                .noneMatch(each -> Long.toString(each.id()).equals(id))) {
            faults.add(new Fault("/" + name, "officer", "请选择一位工作人员。"));
        }
        return id;
    }

    boolean yes(String name) {
        return form.has(name, "yes");
    }

    int number(String name) {
        String typed = text(name);
        if (typed.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            return Integer.parseInt(typed);
        }
        faults.add(new Fault("/" + name, "number", "请填写数字。"));
        return 0;
    }

    /** Any day. */
    LocalDate day(String name) {
        try {
            return LocalDate.parse(form.value(name));
        } catch (DateTimeParseException e) {
            faults.add(new Fault("/" + name, "day", "请按“2026-11-22”的样子填写日期。"));
            return today;
        }
    }

    /** A day after today. */
    LocalDate comingDay(String name) {
        LocalDate day = day(name);
        if (faults.isEmpty() && !day.isAfter(today)) {
            faults.add(new Fault("/" + name, "past", "应当是今天以后的日期。"));
        }
        return day;
    }

    Optional<LocalDate> comingDayIfAny(String name) {
        return form.value(name).isEmpty() ? Optional.empty() : Optional.of(comingDay(name));
    }

    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Optional<Route> routeIfAny(String name) {
        return Route.of(form.value(name));
    }

    Route route(String name) {
        return routeIfAny(name).orElseGet(() -> {
            faults.add(new Fault("/" + name, "route", "请选择办理途径。"));
            return Route.PETITION;
        });
    }

    <E extends Enum<E>> E choice(String name, E[] values) {
        for (E value : values) {
            if (value.name().equals(form.value(name))) {
                return value;
            }
        }
        faults.add(new Fault("/" + name, "choice", "请选择一项。"));
        return values[0];
    }

    /** The codes of those who are accused, one a line. */
    List<String> accused(String name) {
        List<String> codes = new ArrayList<>();
        for (String line : lines(name)) {
            String code = choices.accusable(line);
            if (code == null) {
                faults.add(new Fault("/" + name, "unknown", "没有登记“" + line + "”，请写单位全称，或者“单位全称 姓名”。"));
            } else {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Of which kind the matter is that the form was opened for. */
    Purpose purpose() {
        return on.petition().purpose();
    }

    /** The same of a matter of which that is to be settled; of any other nobody. */
    List<String> accusedIfAny(String name) {
        return StepForm.unsettled(on.petition()) ? accused(name) : List.of();
    }

    boolean suggestion() {
        return purpose() == Purpose.SUGGESTION;
    }

    /** The route, of an appeal alone. */
    Optional<Route> routeOfAppeal(String name) {
        return suggestion() ? Optional.empty() : Optional.of(route(name));
    }

    Opinion opinion() {
        List<Opinion.Reply> replies = new ArrayList<>();
        List<String> requests = Replies.of(on);
        for (int i = 0; i < requests.size(); i++) {
            String at = "opinion/replies/" + i;
            replies.add(new Opinion.Reply(
                    requests.get(i),
                    among(form.value(at + "/outcome"), Opinion.Outcome.values()),
                    text(at + "/answer")));
        }
        return new Opinion(
                replies,
                text("opinion/finding"),
                text("opinion/basis"),
                text("opinion/result"),
                Remedy.againstOpinion(on.petition().facts().route()));
    }

    ReviewOpinion reviewOpinion(List<Remedy> unlessRevoked) {
        ReviewOpinion.Result result = among(form.value("opinion/result"), ReviewOpinion.Result.values());
        return new ReviewOpinion(
                result,
                text("opinion/finding"),
                text("opinion/basis"),
                result == ReviewOpinion.Result.REVOKED ? List.of() : unlessRevoked);
    }

    private static <E extends Enum<E>> @Nullable E among(String name, E[] values) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
