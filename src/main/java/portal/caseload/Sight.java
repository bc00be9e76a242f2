package portal.caseload;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.casework.TakeStep;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Duty;
import portal.office.Officer;
import portal.security.KeyedHash;

/**
 * Which petitions an officer sees: one condition in every read. What is not seen does not exist for that officer, in no
 * page, list, count or search (art. 30: the accused must not learn that an accusation exists).
 */
@ApplicationScoped
class Sight {
    /** The number of values that {@link #of} gives, the first of every statement with {@link #SEEN}. */
    static final int VALUES = 6;

    /** Of {@code petition p}: what is no accusation. */
    static final String ORDINARY = """
        (p.purpose <> 'accusation' and (
                $1::boolean and (p.holder = $3::text or p.office = $3 or p.handler = $3 or p.holder = any($4::text[]))
                or p.adviser = $5::text))
        """;

    /**
     * Of {@code petition p}: what is no accusation, where nothing else is asked for. It takes the values of both and names
     * those it has no use for, whose types could not be told otherwise; what stands in an index is enough to answer it.
     */
    static final String ORDINARY_ALONE = "(" + ORDINARY + " and num_nulls($2::boolean, $6::bytea[]) = 0)";

    /** Of {@code petition p}: the accusations. */
    static final String SECRET = """
        (p.purpose = 'accusation' and $2::boolean and p.holder = $3::text and not p.accused && $6::bytea[])
        """;

    /** Of {@code petition p}: both together. */
    static final String SEEN = "(" + ORDINARY + " or " + SECRET + ")";

    /** Stands before an officer's id among the accused, so that it is no agency's code. */
    static final String OFFICER = "officer:";

    private static final Set<Duty> CASEWORK =
            EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR);

    private final Agencies agencies;
    private final KeyedHash hash;

    Sight(Agencies agencies, KeyedHash hash) {
        this.agencies = agencies;
        this.hash = hash;
    }

    /** The values of {@link #SEEN}, to which others may be added. */
    List<Object> of(Officer officer) {
        boolean works = officer.duties().stream().anyMatch(CASEWORK::contains);
        List<Object> values = new ArrayList<>();
        values.add(works);
        values.add(works && officer.cleared());
        values.add(officer.agency());
        values.add(officer.has(Duty.REVIEWER) ? below(officer.agency()) : new String[0]);
        values.add(officer.has(Duty.LEGAL_ADVISER) ? Long.toString(officer.id()) : "");
        values.add(barred(officer));
        return values;
    }

    /** Whose opinions the agency reviews. */
    private String[] below(String agency) {
        return agencies.tree().below(agency).stream().map(Agency::code).toArray(String[]::new);
    }

    /** As whom the officer would be accused: in person, or with any agency that the officer's lies in or under. */
    Buffer[] barred(Officer officer) {
        Stream<String> codes = agencies.tree().over(officer.agency()).stream().map(Agency::code);
        return Stream.concat(Stream.of(officer.agency(), OFFICER + officer.id()), codes)
                .distinct()
                .map(code -> Buffer.buffer(TakeStep.accusedHash(hash, code)))
                .toArray(Buffer[]::new);
    }
}
