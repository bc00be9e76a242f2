package portal.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;
import portal.search.Paging;
import portal.search.SearchQuery;

/** Which page of which articles somebody asks for, as it stands in an address. */
public record ArticleAsk(ArticleFilter filter, Paging paging) {
    private static final int MOST_DIGITS = 9;
    private static final int LAST_YEAR = 9_999;

    /** The raw parameters of an address; a blank one says nothing. */
    public record Parameters(
            @Nullable String column,
            @Nullable String q,
            @Nullable String from,
            @Nullable String to,
            @Nullable String year,
            @Nullable String validity,
            @Nullable String issuer,
            @Nullable String page,
            @Nullable String size) {
        /** A page of everything. */
        public static Parameters ofPage(@Nullable String page) {
            return new Parameters(null, null, null, null, null, null, null, page, null);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws Refused INVALID naming every parameter that is wrong
     */
    public static ArticleAsk of(Parameters typed, Columns columns) {
        List<Fault> faults = new ArrayList<>();
        Column column = column(typed.column(), columns, faults);
        SearchQuery query = query(typed.q(), faults);
        LocalDate from = date("from", typed.from(), faults);
        LocalDate to = date("to", typed.to(), faults);
        if (from != null && to != null && from.isAfter(to)) {
            faults.add(new Fault("/to", "to.before-from", "结束日期不能早于开始日期。"));
        }
        int year = number("year", "年份", typed.year(), 0, LAST_YEAR, faults);
        Validity validity = validity(typed.validity(), faults);
        int page = number("page", "页码", typed.page(), 1, Paging.MAX_PAGE, faults);
        int size = number("size", "每页篇数", typed.size(), Paging.DEFAULT_SIZE, Paging.MAX_SIZE, faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new ArticleAsk(
                new ArticleFilter(column, query, from, to, validity, issuer(typed.issuer())).within(year),
                new Paging(page, size));
    }

    private static @Nullable Validity validity(@Nullable String word, List<Fault> faults) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(Validity.values())
                .filter(validity -> validity.word().equals(word.strip()))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new Fault("/validity", "validity.unknown", "没有这种有效性。"));
                    return null;
                });
    }

    /** An issuing body that never issued anything has no articles; a text that is no name is none. */
    private static @Nullable String issuer(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\u0000", "");
    }

    private static @Nullable Column column(@Nullable String code, Columns columns, List<Fault> faults) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return columns.byCode(code.strip())
                .or(() -> columns.byName(code.strip()))
                .orElseGet(() -> {
                    faults.add(new Fault("/column", "column.unknown", "没有这个栏目。"));
                    return null;
                });
    }

    private static @Nullable SearchQuery query(@Nullable String typed, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        SearchQuery query = SearchQuery.of(typed.strip());
        if (query.tooLong()) {
            faults.add(new Fault("/q", "q.too-long", "搜索词最多" + SearchQuery.MAX_LENGTH + "个字，请缩短后再试。"));
        } else if (!query.hasWords()) {
            faults.add(new Fault("/q", "q.no-words", "搜索词里没有文字或数字，请输入要查找的字词。"));
        }
        return query;
    }

    private static @Nullable LocalDate date(String name, @Nullable String typed, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // the same answer as for a year that no document has
        }
        faults.add(new Fault("/" + name, name + ".invalid", "日期应写成 2026-11-22 这样。"));
        return null;
    }

    private static int number(
            String name, String label, @Nullable String typed, int otherwise, int largest, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        String digits = typed.strip();
        boolean plain =
                digits.length() <= MOST_DIGITS + 1 && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        long number = plain ? Long.parseLong(digits) : 0;
        if (number < 1 || number > largest) {
            faults.add(new Fault("/" + name, name + ".invalid", label + "应为1至" + largest + "的整数。"));
            return otherwise;
        }
        return (int) number;
    }
}
