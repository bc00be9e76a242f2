package portal.testing;

import static portal.testing.Patience.done;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.LegalTime;
import portal.casework.Notices;
import portal.casework.TakeStep;
import portal.law.Actor;
import portal.outbox.Message;
import portal.outbox.Opened;
import portal.petition.AnswerStep;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.petition.Step;

/** Takes petitions along the course that officers take them, and reads what their citizens were told. */
@Singleton
public class Course {
    private final TakeStep steps;
    private final Notices notices;
    private final LegalTime time;
    private final Pool pool;

    Course(TakeStep steps, Notices notices, LegalTime time, Pool pool) {
        this.steps = steps;
        this.notices = notices;
        this.time = time;
        this.pool = pool;
    }

    public static TakeStep.By by(Actor.Role role, String agency) {
        return new TakeStep.By(new Actor(role, role.label(), agency), 7L);
    }

    public static TakeStep.By office() {
        return by(Actor.Role.PETITION_OFFICE, Steps.OFFICE);
    }

    public static TakeStep.By agency() {
        return by(Actor.Role.AGENCY, Steps.AGENCY);
    }

    public void at(LocalDate day) {
        at(day.atTime(10, 0).atOffset(java.time.ZoneOffset.ofHours(8)));
    }

    public void at(OffsetDateTime moment) {
        time.set(moment.toInstant());
    }

    /** By the machine's own clock again. */
    public void now() {
        time.set(null);
    }

    public PetitionNo filed(Filing filing) {
        return new PetitionNo(Requests.file(filing).number());
    }

    public void take(PetitionNo no, Step step, TakeStep.By by) {
        done(steps.take(no, step, by));
    }

    /** Answered on this day and handed over on the same. */
    public PetitionNo served(Filing filing) {
        PetitionNo no = filed(filing);
        take(no, Steps.transfer(), office());
        take(no, Steps.accept(Route.PETITION), agency());
        take(no, Steps.conclude(Remedy.REVIEW), agency());
        take(no, new AnswerStep.Serve(AnswerStep.Way.ONLINE), agency());
        return no;
    }

    /** What the citizen was told, in order, as it would be delivered. */
    public List<Opened> told(PetitionNo no) {
        return rows("select * from outbox where thread = $1 order by seq", no).stream()
                .map(row -> notices.open(new Message(
                        row.getUUID("id"),
                        row.getLong("thread"),
                        row.getString("kind"),
                        row.getBuffer("body").getBytes(),
                        row.getBuffer("data_key").getBytes())))
                .toList();
    }

    public List<String> kinds(PetitionNo no) {
        return told(no).stream().map(Opened::kind).toList();
    }

    public String stage(PetitionNo no) {
        return rows("select stage from petition where no = $1", no).get(0).getString(0);
    }

    public LocalDate due(PetitionNo no, String clock) {
        return rows("select due_on from clock where no = $1 and ended_on is null and kind = '" + clock + "'", no)
                .get(0)
                .getLocalDate(0);
    }

    public List<Row> rows(String sql, PetitionNo no) {
        return StreamSupport.stream(
                        done(pool.preparedQuery(sql).execute(Tuple.of(Long.valueOf(no.digits()))))
                                .spliterator(),
                        false)
                .toList();
    }
}
