package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.SiteConfig;
import portal.casework.Notices;
import portal.casework.TakeOver;
import portal.inforequest.ApplicantStep;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.ReportLine;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNews;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStage;
import portal.inforequest.RequestStep;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.outbox.Message;
import portal.petition.Filing;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.Once;
import portal.security.Vault;

/** Takes a step with a request: reads it, lets the procedure decide, and writes all of it in one transaction. */
@ApplicationScoped
class TakeRequestStep {
    private static final String UPDATE = "update info_request set stage = $3, last_day = $4, marks = $5,"
            + " consulting_since = $6, extension_asked = $7, answer = $8, report_line = coalesce($9, report_line),"
            + " answered_on = coalesce($10, answered_on), received_on = coalesce($11, received_on), next_due = $12,"
            + " delivery = coalesce($13, delivery), petition = coalesce($14, petition), version = version + 1"
            + " where no = $1 and version = $2 returning no";

    private final Pool pool;
    private final RequestStore store;
    private final RequestSeals seals;
    private final RequestLinks links;
    private final GivenFiles given;
    private final Answers answers;
    private final Vault vault;
    private final Notices notices;
    private final TakeOver takeOver;
    private final SiteConfig site;
    private final LegalTime time;

    TakeRequestStep(
            Pool pool,
            RequestStore store,
            RequestSeals seals,
            RequestLinks links,
            GivenFiles given,
            Answers answers,
            Vault vault,
            Notices notices,
            TakeOver takeOver,
            SiteConfig site,
            LegalTime time) {
        this.pool = pool;
        this.store = store;
        this.seals = seals;
        this.links = links;
        this.given = given;
        this.answers = answers;
        this.vault = vault;
        this.notices = notices;
        this.takeOver = takeOver;
        this.site = site;
        this.time = time;
    }

    /**
     * Who takes a step.
     *
     * @param officer the officer's id; null for applicants
     */
    record By(Actor actor, @Nullable Long officer) {
        static final By APPLICANT = new By(new Actor(Actor.Role.CITIZEN, "申请人", ""), null);
    }

    /**
     * Takes a step; fails with {@link Refused}: NOT_FOUND, STALE naming what somebody else did first, and as
     * {@link InfoRequest#after} does.
     *
     * @param version of the request on the page from which the step is taken
     * @param petition what the request is filed as with this step, when it was a petition
     */
    Uni<InfoRequest> take(RequestNo no, int version, RequestStep step, By by, @Nullable Filing petition) {
        return pool.withTransaction(in -> store.locked(in, no)
                .chain(held -> held.version() == version
                        ? whole(in, held, step).chain(said -> write(in, held, said, by, petition))
                        : stale(in, held)));
    }

    /**
     * Takes a step of the applicant's with the request as it is now; one that comes again within a day under its key was
     * taken already. Fails as {@link #take} does, and with KEY_REUSED.
     */
    Uni<Void> applicants(RequestNo no, RequestStep step, Once once) {
        return pool.withTransaction(in -> store.locked(in, no)
                        .chain(held -> answers.before(in, once, Taken.class)
                                .chain(before -> before.isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : write(in, held, step, By.APPLICANT, null)
                                                .chain(() -> answers.keep(in, once, new Taken(held.no()))))))
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, once, Taken.class).replaceWithVoid());
    }

    /** Says under a key that a step was taken; where the request stands is read anew. */
    record Taken(long no) {}

    /** An answer says which files are given out with it: those that lie ready in this moment. */
    private Uni<RequestStep> whole(SqlConnection in, HeldRequest held, RequestStep step) {
        return step instanceof OfficeStep.Answer answer
                ? given.names(in, held.no()).<RequestStep>map(answer::giving)
                : Uni.createFrom().item(step);
    }

    /** Writes a step with a request that is locked by the transaction. */
    Uni<InfoRequest> write(SqlConnection in, HeldRequest held, RequestStep step, By by, @Nullable Filing petition) {
        OffsetDateTime at = time.now().truncatedTo(ChronoUnit.MICROS);
        InfoRequest before = held.request();
        RequestMove move = RequestProcedure.move(before, step, by.actor(), at.toLocalDate());
        InfoRequest after = before.after(step, by.actor(), at.toLocalDate(), store.reckoning());
        DataKey key = vault.open(held.dataKey());
        return became(in, petition)
                .chain(number -> in.preparedQuery(UPDATE)
                        .execute(Tuple.wrap(Arrays.asList(
                                held.no(),
                                held.version(),
                                after.stage().word(),
                                after.facts().lastDay(),
                                HeldRequest.words(after.facts().marks()).toArray(String[]::new),
                                after.facts().consultingSince().orElse(null),
                                after.facts().extensionAsked(),
                                after.facts().answer().map(kind -> kind.word()).orElse(null),
                                reported(step, after),
                                RequestStage.open().contains(after.stage())
                                                || !RequestStage.open().contains(before.stage())
                                        ? null
                                        : at.toLocalDate(),
                                step instanceof OfficeStep.ConfirmReceipt ? at.toLocalDate() : null,
                                RequestStore.nextDue(after),
                                step instanceof ApplicantStep.ChangeDelivery change
                                        ? Objects.requireNonNull(change.delivery())
                                                .word()
                                        : null,
                                number))))
                .chain(rows -> rows.iterator().hasNext() ? store.last(in, held.no()) : gone(in, no(held)))
                .chain(last -> {
                    int seq = last.seq() + 1;
                    byte[] payload = seals.payload(step, by.officer());
                    RequestLinks.Link link = links.next(
                            last.link(),
                            held.no(),
                            seq,
                            RequestStep.word(move.step()),
                            after.stage().word(),
                            at,
                            by.actor().name(),
                            seals.sealed(key, held.no(), seq, payload),
                            payload);
                    return store.record(in, held.no(), link)
                            .chain(() -> store.clocks(in, before, after))
                            .chain(() -> move.paper()
                                    .map(paper -> store.issue(in, after, paper, site.paperMark() + "公", link))
                                    .orElseGet(() -> Uni.createFrom().voidItem()))
                            .chain(() -> store.tell(
                                    in,
                                    move.news()
                                            .map(news -> message(held, key, news))
                                            .orElse(null)));
                })
                .replaceWith(after);
    }

    /** The number of the petition that is registered with the step; null for most steps. */
    private Uni<@Nullable Long> became(SqlConnection in, @Nullable Filing petition) {
        return petition == null
                ? Uni.createFrom().nullItem()
                : takeOver.register(in, petition).map(number -> Long.valueOf(number.digits()));
    }

    private static RequestNo no(HeldRequest held) {
        return held.request().no();
    }

    private static @Nullable String reported(RequestStep step, InfoRequest after) {
        if (step instanceof OfficeStep.Answer answer) {
            return answer.line().map(Enum::name).orElse(null);
        }
        if (step instanceof OfficeStep.Redirect) {
            return ReportLine.PETITION.name();
        }
        if (step instanceof OfficeStep.CloseUncorrected) {
            return ReportLine.NOT_CORRECTED.name();
        }
        if (step instanceof OfficeStep.CloseUnpaid) {
            return ReportLine.NOT_PAID.name();
        }
        return after.stage() == RequestStage.WITHDRAWN ? ReportLine.OTHER.name() : null;
    }

    private @Nullable Message message(HeldRequest held, DataKey key, RequestNews news) {
        InfoFiling.Applicant applicant = seals.applicant(key, held.no(), held.people());
        return notices.told(
                key,
                Objects.requireNonNullElse(applicant.phone(), ""),
                applicant.email(),
                held.no(),
                "request-" + news.name().toLowerCase(Locale.ROOT),
                "您的政府信息公开申请（编号尾号" + no(held).tail() + "）" + news.text() + "。凭编号和查询码可以查看。");
    }

    private <T> Uni<T> gone(SqlConnection in, RequestNo no) {
        return store.held(in, no).chain(now -> stale(in, now));
    }

    private <T> Uni<T> stale(SqlConnection in, HeldRequest now) {
        return store.last(in, now.no()).map(last -> {
            String term = RequestProcedure.told(last.step(), now.request().stage())
                    .map(move -> move.words().term())
                    .orElse(last.step());
            throw new Refused(
                    Reason.STALE,
                    "这件申请刚刚有变化：" + last.actor() + "做了“" + term + "”，现在的状态是“"
                            + now.request().stage().label() + "”。您填写的内容还在，请看过以后再决定。");
        });
    }
}
