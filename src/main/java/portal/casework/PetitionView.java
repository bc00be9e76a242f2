package portal.casework;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import portal.petition.Petition;
import portal.security.Limits;

/** One petition as a look-up reads it: a single indexed read with everything a citizen is shown. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record PetitionView(
        Trail trail,
        byte[] codeHash,
        byte @Nullable [] newCodeHash,
        OffsetDateTime[] moments,
        String[] actors,
        Integer[] paperIds,
        String[] paperKinds,
        Integer[] paperSeqs,
        @Nullable String[] aboves,
        @Nullable String[] aboveNames) {

    Petition petition() {
        return trail.petition();
    }

    long no() {
        return trail.no();
    }

    byte[] dataKey() {
        return trail.dataKey();
    }

    static final String ONE = """
        select %s, p.code_hash, p.new_code_hash, h.moments, h.actors, d.paper_ids, d.paper_kinds, d.paper_seqs,
            d.aboves, d.above_names
        from petition p %s
        left join lateral (
            select array_agg(id order by id) paper_ids, array_agg(kind order by id) paper_kinds,
                array_agg(coalesce(seq, 1) order by id) paper_seqs,
                array_agg(above order by id) aboves, array_agg(above_name order by id) above_names
            from paper where no = p.no) d on true
        """.formatted(Trail.COLUMNS, Trail.HISTORY);

    /** By number, together with how often the client failed before; one row always, empty for a number nobody has. */
    static final String BY_NUMBER = "select tried.failures, found.* from (select " + Limits.failuresSql(2)
            + " as failures) tried left join (" + ONE + " where p.no = $1) found on true";

    /** By the hash of a viewing session's token, while it lasts at the moment given. */
    static final String BY_VIEWING =
            ONE + " where p.no = (select no from viewing where token_hash = $1 and expires_at > $2)";

    /** By number, when it stands in the list of an account. */
    static final String BY_ACCOUNT = ONE + " where p.no = $1 and exists (select from citizen_matter m"
            + " where m.account = $2 and m.kind = 'petition' and m.no = p.no and " + OwnPetitions.SHOWN + ")";

    static PetitionView of(Row row, CaseColumns cases) {
        return new PetitionView(
                Trail.of(row, cases),
                row.getBuffer("code_hash").getBytes(),
                row.getBuffer("new_code_hash") == null
                        ? null
                        : row.getBuffer("new_code_hash").getBytes(),
                row.getArrayOfOffsetDateTimes("moments"),
                row.getArrayOfStrings("actors"),
                orEmpty(row.getArrayOfIntegers("paper_ids")),
                orEmpty(row.getArrayOfStrings("paper_kinds")),
                orEmpty(row.getArrayOfIntegers("paper_seqs")),
                orEmpty(row.getArrayOfStrings("aboves")),
                orEmpty(row.getArrayOfStrings("above_names")));
    }

    private static @Nullable String[] orEmpty(@Nullable String @Nullable [] array) {
        return array == null ? new String[0] : array;
    }

    private static Integer[] orEmpty(Integer @Nullable [] array) {
        return array == null ? new Integer[0] : array;
    }
}
