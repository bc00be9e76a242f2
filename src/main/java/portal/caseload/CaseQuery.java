package portal.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.casework.NextDue;
import portal.office.Officer;
import portal.petition.Purpose;
import portal.petition.Stage;

/** The conditions of a list of petitions, with their values; the first of all is that the officer sees them. */
final class CaseQuery {
    private final StringBuilder where = new StringBuilder(Sight.SEEN);
    private final List<Object> values;
    private boolean backwards;

    CaseQuery(List<Object> seen) {
        values = seen;
    }

    List<Object> values() {
        return values;
    }

    CaseQuery and(String condition, Object value) {
        values.add(value);
        where.append(" and ").append(condition).append('$').append(values.size());
        return this;
    }

    CaseQuery whose(Caseload.Whose whose, Officer officer) {
        return and(owner(whose), owner(whose, officer));
    }

    CaseQuery part(Caseload.Part part, LocalDate today) {
        return switch (part) {
            case OPEN -> and("p.next_due < ", NextDue.DONE);
            case LATE -> and("p.next_due < ", today);
            case SOON -> and("p.next_due >= ", today).and("p.next_due <= ", Urgency.lastAmber(today));
            case DONE -> and("p.next_due = ", NextDue.DONE);
        };
    }

    CaseQuery filter(@Nullable Stage stage, @Nullable Purpose purpose, String category) {
        if (stage != null) {
            and("p.stage = ", stage.word());
        }
        if (purpose != null) {
            and("p.purpose = ", purpose.word());
        }
        if (!category.isEmpty()) {
            and("p.category || '/' ^@ ", category + "/");
        }
        return this;
    }

    /**
     * Those that may be meant by words: of that exact name, or with all the hashes beside one of the markers (any, without
     * markers), or an accusation that the officer may know of, which has no hashes.
     */
    CaseQuery candidates(Object name, Integer[] words, Integer[] markers) {
        where.append(" and p.no in (").append(unhashed(name));
        if (words.length > 0) {
            values.add(words);
            where.append(" union select no from case_word where words @> $").append(values.size());
            if (markers.length > 0) {
                values.add(markers);
                where.append(" and words && $").append(values.size());
            }
        }
        where.append(')');
        return this;
    }

    /** The same, where each of the few petitions that are left is asked for its own hashes. */
    CaseQuery oneByOne(Object name, Integer[] words) {
        where.append(" and (p.no in (").append(unhashed(name)).append(')');
        values.add(words);
        where.append(" or (select words @> $").append(values.size()).append(" from case_word where no = p.no))");
        return this;
    }

    private String unhashed(Object name) {
        values.add(name);
        return "select no from petition where name_hash = $" + values.size()
                + " union select no from petition where $2 and purpose = 'accusation' and holder = $3";
    }

    CaseQuery keyset(Caseload.@Nullable Mark after, Caseload.@Nullable Mark before) {
        return keyset(after, before, before != null);
    }

    CaseQuery keyset(Caseload.@Nullable Mark after, Caseload.@Nullable Mark before, boolean upwards) {
        Caseload.Mark mark = before == null ? after : before;
        backwards = upwards;
        if (mark != null) {
            values.add(mark.due());
            values.add(mark.no());
            where.append(" and (p.next_due, p.no) ")
                    .append(backwards ? '<' : '>')
                    .append(" ($" + (values.size() - 1) + ", $" + values.size() + ")");
        }
        return this;
    }

    /** Everything after {@code where}. */
    String page(int rows) {
        return where + order() + " limit " + rows;
    }

    String order() {
        String way = backwards ? " desc" : "";
        return " order by p.next_due" + way + ", p.no" + way;
    }

    /**
     * All three counts at once, none of them further than the limit. Ordinary cases and accusations are counted apart:
     * the first then need no more than what stands in the index.
     */
    static String counts(Caseload.Whose whose, int limit) {
        String owned = " and " + owner(whose) + "$" + (Sight.VALUES + 1);
        int today = Sight.VALUES + 2;
        return "select " + count(owned + " and p.next_due < $" + (today + 2), limit) + " as open, "
                + count(owned + " and p.next_due < $" + today, limit) + " as late, "
                + count(owned + " and p.next_due >= $" + today + " and p.next_due <= $" + (today + 1), limit)
                + " as soon";
    }

    static List<Object> countValues(List<Object> seen, Caseload.Whose whose, Officer officer, LocalDate today) {
        List<Object> values = new ArrayList<>(seen);
        values.add(owner(whose, officer));
        values.add(today);
        values.add(Urgency.lastAmber(today));
        values.add(NextDue.DONE);
        return values;
    }

    private static String count(String owned, int limit) {
        return "(select count(*)::integer from (" + counted(Sight.ORDINARY + owned, limit) + " union all "
                + counted(Sight.SECRET + owned, limit) + " limit " + limit + ") n)";
    }

    private static String counted(String where, int limit) {
        return "(select from petition p where " + where + " limit " + limit + ")";
    }

    private static String owner(Caseload.Whose whose) {
        return switch (whose) {
            case MINE -> "p.officer = ";
            case AGENCY -> "p.holder = ";
            case OFFICE -> "p.office = ";
            case COUNSEL -> "p.adviser = ";
        };
    }

    private static Object owner(Caseload.Whose whose, Officer officer) {
        return switch (whose) {
            case MINE -> officer.id();
            case AGENCY, OFFICE -> officer.agency();
            case COUNSEL -> Long.toString(officer.id());
        };
    }
}
