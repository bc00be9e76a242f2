package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import portal.LegalTime;
import portal.SiteConfig;
import portal.casework.Notices;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoFilingRules;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestPaper;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.law.Actor;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Agencies;
import portal.outbox.Message;
import portal.petition.Known;
import portal.petition.QueryCode;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Use;
import portal.security.Vault;

/** Files a request for information: checked, registered and written whole in one transaction. */
@ApplicationScoped
public class FileRequest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 5;
    private static final String INSERT =
            "insert into info_request (no, stage, channel, office, applicant_kind, delivery,"
                    + " help, submitted_on, received_on, registered_at, last_day, next_due, data_key, content, people,"
                    + " person_hash, code_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
                    + " $17)";

    private final Pool pool;
    private final RequestStore store;
    private final RequestSeals seals;
    private final RequestLinks links;
    private final Vault vault;
    private final KeyedHash hash;
    private final Limits limits;
    private final Known known;
    private final Agencies agencies;
    private final SiteConfig site;
    private final Notices notices;
    private final Answers answers;
    private final LegalTime time;

    FileRequest(
            Pool pool,
            RequestStore store,
            RequestSeals seals,
            RequestLinks links,
            Vault vault,
            KeyedHash hash,
            Limits limits,
            Known known,
            Agencies agencies,
            SiteConfig site,
            Notices notices,
            Answers answers,
            LegalTime time) {
        this.pool = pool;
        this.store = store;
        this.seals = seals;
        this.links = links;
        this.vault = vault;
        this.hash = hash;
        this.limits = limits;
        this.known = known;
        this.agencies = agencies;
        this.site = site;
        this.notices = notices;
        this.answers = answers;
        this.time = time;
    }

    /** Everything wrong with a filing; empty when it can be filed. */
    public List<Fault> check(InfoFiling filing) {
        return InfoFilingRules.check(filing, known, time.today(), true).faults();
    }

    /** What the same attempt was answered within the last day; empty when nothing was filed by it. */
    public Uni<Optional<FiledRequest>> before(RequestAttempt attempt) {
        return answers.before(pool, attempt.once(), FiledRequest.class);
    }

    /**
     * Files a request, or answers as before when the same attempt comes again within a day.
     *
     * <p>Fails with {@link Refused}: INVALID naming every wrong field, KEY_REUSED when the attempt's key came with other
     * content, TOO_MANY when one client floods.
     */
    public Uni<FiledRequest> file(InfoFiling filing, RequestAttempt attempt) {
        InfoFilingRules.Checked checked = InfoFilingRules.check(filing, known, time.today(), attempt.officer() == null);
        if (!checked.faults().isEmpty()) {
            return Uni.createFrom().failure(Refused.invalid(checked.faults()));
        }
        return before(attempt)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : limits.filing(attempt.client()).chain(() -> write(checked.filing(), attempt, TRIES)));
    }

    private Uni<FiledRequest> write(InfoFiling filing, RequestAttempt attempt, int tries) {
        OffsetDateTime at = time.now().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = Objects.requireNonNullElse(attempt.day(), at.toLocalDate());
        Actor office = new Actor(
                Actor.Role.DISCLOSURE_OFFICER,
                agencies.office().name(),
                agencies.office().code());
        RequestNo number = RequestNo.random(site.region(), YearMonth.from(at), RANDOM);
        InfoRequest arrived = InfoRequest.arrived(number, office.agency(), attempt.channel(), day);
        OfficeStep.Register step = new OfficeStep.Register();
        RequestMove move = RequestProcedure.move(arrived, step, office, day);
        InfoRequest registered = arrived.after(step, office, day, store.reckoning());
        FiledRequest filed = new FiledRequest(
                number,
                QueryCode.random(RANDOM),
                Objects.requireNonNull(
                        Objects.requireNonNull(filing.applicant()).name()),
                title(Objects.requireNonNull(filing.information())),
                at,
                registered.stage().word());
        return pool.withTransaction(in -> insert(in, filing, filed, arrived, registered, move, office, attempt))
                .replaceWith(filed)
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, attempt.once(), FiledRequest.class))
                .onFailure(failure -> tries > 1 && isNumberTaken(failure))
                .recoverWithUni(() -> write(filing, attempt, tries - 1));
    }

    private Uni<Void> insert(
            SqlConnection in,
            InfoFiling filing,
            FiledRequest filed,
            InfoRequest arrived,
            InfoRequest registered,
            RequestMove move,
            Actor office,
            RequestAttempt attempt) {
        long no = filed.number().value();
        DataKey key = vault.newDataKey(false);
        InfoFiling.Applicant applicant = Objects.requireNonNull(filing.applicant());
        byte[] content = seals.bytes(Objects.requireNonNull(filing.information()));
        byte[] people = seals.bytes(applicant);
        RequestLinks.Link link = links.next(
                links.start(no),
                no,
                1,
                RequestStep.word(OfficeStep.Register.class),
                registered.stage().word(),
                filed.registeredAt(),
                attempt.officer() == null ? site.name() : office.name(),
                null,
                joined(content, people));
        List<Object> values = Arrays.asList(
                no,
                registered.stage().word(),
                attempt.channel().word(),
                office.agency(),
                Objects.requireNonNull(applicant.kind()),
                Objects.requireNonNull(filing.delivery()),
                Objects.requireNonNull(filing.help()).toArray(String[]::new),
                registered.facts().lastDay(),
                attempt.channel().confirmed() ? null : registered.facts().lastDay(),
                filed.registeredAt(),
                registered.facts().lastDay(),
                RequestStore.nextDue(registered),
                Buffer.buffer(key.wrapped()),
                Buffer.buffer(seals.content(key, no, content)),
                Buffer.buffer(seals.people(key, no, people)),
                Buffer.buffer(hash.of(Use.PERSON, applicant.idType() + ":" + applicant.idNumber())),
                Buffer.buffer(codeHash(hash, filed.number(), filed.code())));
        Message message = move.news()
                .map(news -> notices.told(
                        key,
                        Objects.requireNonNull(applicant.phone()),
                        applicant.email(),
                        no,
                        "request-" + news.name().toLowerCase(java.util.Locale.ROOT),
                        "您的政府信息公开申请（编号尾号" + filed.number().tail() + "）" + news.text() + "。凭编号和查询码可以查看。"))
                .orElse(null);
        Answers.Kept kept = answers.row(attempt.once(), filed);
        return in.preparedQuery(INSERT)
                .execute(Tuple.wrap(values))
                .chain(() -> store.record(in, no, link))
                .chain(() -> store.clocks(in, arrived, registered))
                .chain(() -> store.issue(in, registered, RequestPaper.RECEIPT, "", link))
                .chain(() -> store.tell(in, message))
                .chain(() -> kept == null
                        ? Uni.createFrom().voidItem()
                        : in.preparedQuery("insert into idempotency (key_hash, body_hash, answer, created_at)"
                                        + " values ($1, $2, $3, now())")
                                .execute(Tuple.of(
                                        Buffer.buffer(kept.keyHash()),
                                        Buffer.buffer(kept.bodyHash()),
                                        Buffer.buffer(kept.answer())))
                                .replaceWithVoid());
    }

    static byte[] codeHash(KeyedHash hash, RequestNo number, QueryCode code) {
        return hash.of(Use.CODE, RequestLinks.name(number.value()), code.canonical());
    }

    /** What a request is called: the name of what is asked for, or what else was given. */
    static String title(InfoFiling.Information information) {
        String first = Stream.of(information.name(), information.documentNumber(), information.description())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String line = first.replaceAll("\\s+", " ");
        int most = 50;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "……";
    }

    /** What the first link commits to. */
    private static byte[] joined(byte[] content, byte[] people) {
        return java.nio.ByteBuffer.allocate(2 * Integer.BYTES + content.length + people.length)
                .putInt(content.length)
                .put(content)
                .putInt(people.length)
                .put(people)
                .array();
    }

    private static boolean isNumberTaken(Throwable failure) {
        return failure instanceof PgException refused && "info_request_pkey".equals(refused.getConstraint());
    }
}
