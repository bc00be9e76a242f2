package portal.staff;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.caseload.Caseload;
import portal.caseload.Caseload.Part;
import portal.caseload.Caseload.Whose;
import portal.office.Categories;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Purpose;
import portal.petition.Stage;
import portal.search.SearchQuery;

/** Which list an officer asked for, as its address says it; what makes no sense in an address is left out. */
record ListRequest(Caseload.Wanted wanted) {
    private static final Pattern MARK = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{18})");
    private static final int LONGEST = 100;

    /** A tab with how many lie under it. */
    record Tab(String href, String label, String count, String state, boolean current) {}

    /** Whose work can be listed. */
    record Choice(String value, String label) {}

    static ListRequest of(MultiMap asked, Officer officer, boolean office, Categories categories) {
        String search = text(asked, "q");
        String category = text(asked, "category");
        return new ListRequest(new Caseload.Wanted(
                whose(text(asked, "whose"), officer, office),
                part(text(asked, "part")),
                Stage.of(text(asked, "stage")).orElse(null),
                Purpose.of(text(asked, "purpose")).orElse(null),
                categories.byPath(category).isPresent() ? category : "",
                search.length() > LONGEST ? search.substring(0, LONGEST) : search,
                mark(text(asked, "after")),
                mark(text(asked, "before"))));
    }

    static List<Choice> whose(Officer officer, boolean office) {
        List<Choice> choices = new ArrayList<>();
        if (casework(officer)) {
            choices.add(new Choice("agency", "本单位的"));
            choices.add(new Choice("mine", "我的"));
            if (office) {
                choices.add(new Choice("office", "全局登记的"));
            }
        }
        if (officer.has(Duty.LEGAL_ADVISER)) {
            choices.add(new Choice("counsel", "请我提意见的"));
        }
        return choices;
    }

    private static boolean casework(Officer officer) {
        return officer.duties().stream().anyMatch(duty -> duty != Duty.LEGAL_ADVISER);
    }

    private static Whose whose(String word, Officer officer, boolean office) {
        boolean offered = whose(officer, office).stream()
                .anyMatch(choice -> choice.value().equals(word));
        if (offered) {
            return Whose.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
        if (!casework(officer)) {
            return Whose.COUNSEL;
        }
        return office && officer.has(Duty.SUPERVISOR) ? Whose.OFFICE : Whose.AGENCY;
    }

    private static Part part(String word) {
        return switch (word) {
            case "late" -> Part.LATE;
            case "soon" -> Part.SOON;
            case "done" -> Part.DONE;
            default -> Part.OPEN;
        };
    }

    /** Where a page begins; null when the address does not say it. */
    static Caseload.@Nullable Mark mark(String text) {
        Matcher found = MARK.matcher(text);
        if (!found.matches()) {
            return null;
        }
        try {
            return new Caseload.Mark(LocalDate.parse(found.group(1)), Long.parseLong(found.group(2)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String text(MultiMap asked, String name) {
        String value = asked.get(name);
        return value == null ? "" : value.strip();
    }

    public boolean in(String choice) {
        return wanted.whose().name().equalsIgnoreCase(choice);
    }

    public String part() {
        return wanted.part().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String search() {
        return wanted.search();
    }

    public String category() {
        return wanted.category();
    }

    public @Nullable Stage stage() {
        return wanted.stage();
    }

    public @Nullable Purpose purpose() {
        return wanted.purpose();
    }

    List<Tab> tabs(Caseload.Counts counts) {
        return List.of(
                tab(Part.OPEN, "全部在办", count(counts.open()), ""),
                tab(Part.LATE, "已超期", count(counts.late()), "late"),
                tab(Part.SOON, "五日内到期", count(counts.soon()), "soon"),
                tab(Part.DONE, "已办结", "", ""));
    }

    private Tab tab(Part part, String label, String count, String state) {
        return new Tab(href(part), label, count, state, wanted.search().isEmpty() && wanted.part() == part);
    }

    /** As the tabs show it. */
    static String count(int counted) {
        return counted >= Caseload.COUNTED ? Caseload.COUNTED + "+" : Integer.toString(counted);
    }

    String caption(int shown) {
        if (!wanted.search().isEmpty()) {
            return shown > 0 ? "找到的事项，期限近的在前" : vague() ? "没有找到：写得太短，或者是很常见的词，请再加几个字" : "没有找到";
        }
        return shown == 0 ? "这里没有事项" : "期限近的在前";
    }

    /** Chinese characters of which none leads to a text: a single one, or such as stand in every text. */
    private boolean vague() {
        return wanted.search().codePoints().anyMatch(Character::isIdeographic)
                && SearchQuery.of(wanted.search()).keys().isEmpty();
    }

    String after(Caseload.Mark mark) {
        return href(wanted.part()) + "&after=" + mark.due() + "." + mark.no();
    }

    String before(Caseload.Mark mark) {
        return href(wanted.part()) + "&before=" + mark.due() + "." + mark.no();
    }

    private String href(Part part) {
        StringBuilder href = new StringBuilder("/staff/cases?whose=")
                .append(wanted.whose().name().toLowerCase(java.util.Locale.ROOT))
                .append("&part=")
                .append(part.name().toLowerCase(java.util.Locale.ROOT));
        Stage stage = wanted.stage();
        Purpose purpose = wanted.purpose();
        add(href, "stage", stage == null ? "" : stage.word());
        add(href, "purpose", purpose == null ? "" : purpose.word());
        add(href, "category", wanted.category());
        add(href, "q", part == wanted.part() ? wanted.search() : "");
        return href.toString();
    }

    private static void add(StringBuilder href, String name, String value) {
        if (!value.isEmpty()) {
            href.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
