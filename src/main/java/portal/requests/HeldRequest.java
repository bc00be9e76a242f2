package portal.requests;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.inforequest.AnswerKind;
import portal.inforequest.ApplicantKind;
import portal.inforequest.Delivery;
import portal.inforequest.Help;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestChannel;
import portal.inforequest.RequestClock;
import portal.inforequest.RequestFacts;
import portal.inforequest.RequestMark;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestReckoning;
import portal.inforequest.RequestStage;
import portal.law.Deadline;

/**
 * A request as it is stored: what the procedure knows of it, and its sealed parts.
 *
 * @param version what it must still be when a step is written
 * @param petition the petition it became; null for most
 * @param cameFrom the petition as which it first came; null for most
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record HeldRequest(
        InfoRequest request,
        int version,
        OffsetDateTime registeredAt,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        ApplicantKind kind,
        Delivery delivery,
        List<Help> help,
        @Nullable Long petition,
        @Nullable Long cameFrom,
        byte[] dataKey,
        byte[] content,
        byte[] people,
        byte[] codeHash) {

    static final String COLUMNS = """
        r.no, r.stage, r.channel, r.office, r.applicant_kind, r.delivery, r.help, r.submitted_on, r.received_on,
        r.registered_at, r.last_day, r.marks, r.consulting_since, r.extension_asked, r.answer, r.petition, r.came_from, r.data_key,
        r.content, r.people, r.code_hash, r.version, c.kinds, c.starts, c.lengths, c.extras, c.pauses""";

    static final String FROM = " " + """
        from info_request r left join lateral (select array_agg(kind) as kinds, array_agg(started_on) as starts,
            array_agg(length) as lengths, array_agg(extra) as extras, array_agg(paused) as pauses
            from info_request_clock where no = r.no and ended_on is null) c on true""";

    static HeldRequest of(Row row, RequestReckoning reckoning) {
        RequestFacts facts = new RequestFacts(
                row.getString("office"),
                RequestChannel.of(row.getString("channel")).orElseThrow(),
                row.getLocalDate("last_day"),
                Arrays.stream(row.getArrayOfStrings("marks"))
                        .map(RequestMark::valueOf)
                        .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(RequestMark.class))),
                Optional.ofNullable(row.getLocalDate("consulting_since")),
                row.getInteger("extension_asked"),
                AnswerKind.of(row.getString("answer")));
        InfoRequest request = new InfoRequest(
                new RequestNo(Long.toString(row.getLong("no"))),
                RequestStage.of(row.getString("stage")).orElseThrow(),
                clocks(row, reckoning),
                facts);
        return new HeldRequest(
                request,
                row.getInteger("version"),
                row.getOffsetDateTime("registered_at"),
                row.getLocalDate("submitted_on"),
                row.getLocalDate("received_on"),
                ApplicantKind.of(row.getString("applicant_kind")).orElseThrow(),
                Delivery.of(row.getString("delivery")).orElseThrow(),
                Arrays.stream(row.getArrayOfStrings("help"))
                        .flatMap(word -> Help.of(word).stream())
                        .toList(),
                row.getLong("petition"),
                row.getLong("came_from"),
                row.getBuffer("data_key").getBytes(),
                row.getBuffer("content").getBytes(),
                row.getBuffer("people").getBytes(),
                row.getBuffer("code_hash").getBytes());
    }

    long no() {
        return request.no().value();
    }

    private static Map<RequestClock, Deadline> clocks(Row row, RequestReckoning reckoning) {
        Map<RequestClock, Deadline> clocks = new EnumMap<>(RequestClock.class);
        String[] kinds = Objects.requireNonNullElse(row.getArrayOfStrings("kinds"), new String[0]);
        for (int i = 0; i < kinds.length; i++) {
            RequestClock clock = RequestClock.of(kinds[i]).orElseThrow();
            clocks.put(
                    clock,
                    reckoning.again(
                            clock,
                            row.getArrayOfLocalDates("starts")[i],
                            row.getArrayOfIntegers("lengths")[i],
                            row.getArrayOfIntegers("extras")[i],
                            row.getArrayOfIntegers("pauses")[i]));
        }
        return clocks;
    }

    static Set<String> words(Set<RequestMark> marks) {
        return marks.stream().map(Enum::name).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
