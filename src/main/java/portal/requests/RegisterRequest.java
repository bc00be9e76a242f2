package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.SiteConfig;
import portal.casework.Notices;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestMove;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestPaper;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStep;
import portal.law.Actor;
import portal.office.Agencies;
import portal.outbox.Message;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Use;
import portal.security.Vault;

/** Registers a request in the transaction of whoever takes it in: number, code, clocks, receipt, message. */
@ApplicationScoped
class RegisterRequest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSERT =
            "insert into info_request (no, stage, channel, office, applicant_kind, delivery,"
                    + " help, submitted_on, received_on, registered_at, last_day, next_due, data_key, content, people,"
                    + " person_hash, code_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
                    + " $17)";

    private final RequestStore store;
    private final RequestSeals seals;
    private final RequestLinks links;
    private final RequestFileStore files;
    private final Vault vault;
    private final KeyedHash hash;
    private final Agencies agencies;
    private final SiteConfig site;
    private final Notices notices;
    private final LegalTime time;

    RegisterRequest(
            RequestStore store,
            RequestSeals seals,
            RequestLinks links,
            RequestFileStore files,
            Vault vault,
            KeyedHash hash,
            Agencies agencies,
            SiteConfig site,
            Notices notices,
            LegalTime time) {
        this.store = store;
        this.seals = seals;
        this.links = links;
        this.files = files;
        this.vault = vault;
        this.hash = hash;
        this.agencies = agencies;
        this.site = site;
        this.notices = notices;
        this.time = time;
    }

    /** A number to register under; that it is free, only the table knows. */
    RequestNo number() {
        return RequestNo.random(site.region(), YearMonth.from(time.today()), RANDOM);
    }

    /** Registers a filing in which nothing is wrong, already in its normal form. */
    Uni<FiledRequest> register(SqlConnection in, RequestNo number, InfoFiling filing, RequestAttempt attempt) {
        OffsetDateTime at = time.now().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = Objects.requireNonNullElse(attempt.day(), at.toLocalDate());
        Actor office = new Actor(
                Actor.Role.DISCLOSURE_OFFICER,
                agencies.office().name(),
                agencies.office().code());
        InfoRequest arrived = InfoRequest.arrived(number, office.agency(), attempt.channel(), day);
        OfficeStep.Register step = new OfficeStep.Register();
        RequestMove move = RequestProcedure.move(arrived, step, office, day);
        InfoRequest registered = arrived.after(step, office, day, store.reckoning());
        FiledRequest filed = new FiledRequest(
                number,
                QueryCode.random(RANDOM),
                Objects.requireNonNull(applicant(filing).name()),
                FiledRequest.title(Objects.requireNonNull(filing.information())),
                at,
                registered.stage().word());
        return write(in, filing, filed, arrived, registered, move, attempt).replaceWith(filed);
    }

    private Uni<Void> write(
            SqlConnection in,
            InfoFiling filing,
            FiledRequest filed,
            InfoRequest arrived,
            InfoRequest registered,
            RequestMove move,
            RequestAttempt attempt) {
        long no = filed.number().value();
        DataKey key = vault.newDataKey(false);
        byte[] content = seals.bytes(Objects.requireNonNull(filing.information()));
        byte[] people = seals.bytes(applicant(filing));
        byte[] entered =
                attempt.officer() == null ? new byte[0] : seals.payload(new OfficeStep.Register(), attempt.officer());
        RequestLinks.Link link = links.next(
                links.start(no),
                no,
                1,
                RequestStep.word(OfficeStep.Register.class),
                registered.stage().word(),
                filed.registeredAt(),
                attempt.officer() == null ? site.name() : agencies.office().name(),
                entered.length == 0 ? null : seals.sealed(key, no, 1, entered),
                joined(content, people, entered));
        return in.preparedQuery(INSERT)
                .execute(Tuple.wrap(values(filing, filed, registered, attempt, key, content, people)))
                .chain(() -> store.record(in, no, link))
                .chain(() -> store.clocks(in, arrived, registered))
                .chain(() -> store.issue(in, registered, RequestPaper.RECEIPT, "", link))
                .chain(() ->
                        files.insert(in, RequestFileStore.Of.BROUGHT, key, no, attempt.files(), filed.registeredAt()))
                .chain(() -> store.tell(in, message(key, filing, filed.number(), move)));
    }

    private List<@Nullable Object> values(
            InfoFiling filing,
            FiledRequest filed,
            InfoRequest registered,
            RequestAttempt attempt,
            DataKey key,
            byte[] content,
            byte[] people) {
        long no = filed.number().value();
        LocalDate day = registered.facts().lastDay();
        InfoFiling.Applicant applicant = applicant(filing);
        return Arrays.asList(
                no,
                registered.stage().word(),
                attempt.channel().word(),
                registered.facts().office(),
                Objects.requireNonNull(applicant.kind()),
                Objects.requireNonNull(filing.delivery()),
                Objects.requireNonNull(filing.help()).toArray(String[]::new),
                day,
                attempt.channel().confirmed() ? null : day,
                filed.registeredAt(),
                day,
                RequestStore.nextDue(registered),
                Buffer.buffer(key.wrapped()),
                Buffer.buffer(seals.content(key, no, content)),
                Buffer.buffer(seals.people(key, no, people)),
                Buffer.buffer(person(applicant)),
                Buffer.buffer(RequestAccess.codeHash(hash, filed.number(), filed.code())));
    }

    private @Nullable Message message(DataKey key, InfoFiling filing, RequestNo number, RequestMove move) {
        return move.news()
                .map(news -> notices.told(
                        key,
                        Objects.requireNonNullElse(applicant(filing).phone(), ""),
                        applicant(filing).email(),
                        number.value(),
                        "request-" + news.name().toLowerCase(Locale.ROOT),
                        "您的政府信息公开申请（编号尾号" + number.tail() + "）" + news.text() + "。凭编号和查询码可以查看。"))
                .orElse(null);
    }

    /** By the paper shown; without one by name and address, which may be two people or one who moved. */
    private byte[] person(InfoFiling.Applicant applicant) {
        return applicant.idNumber() == null
                ? hash.of(Use.PERSON, String.valueOf(applicant.name()), String.valueOf(applicant.address()), "")
                : hash.of(Use.PERSON, applicant.idType() + ":" + applicant.idNumber());
    }

    private static InfoFiling.Applicant applicant(InfoFiling filing) {
        return Objects.requireNonNull(filing.applicant());
    }

    /** What the first link commits to: what was filed, and who entered it for the applicant, if anybody did. */
    static byte[] joined(byte[] content, byte[] people, byte[] entered) {
        return ByteBuffer.allocate(2 * Integer.BYTES + content.length + people.length + entered.length)
                .putInt(content.length)
                .put(content)
                .putInt(people.length)
                .put(people)
                .put(entered)
                .array();
    }
}
