package portal.security;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import portal.law.Refused;
import portal.security.Counters.Bucket;
import portal.security.Counters.Count;

/**
 * How often a client may fail to look a petition up, file, and have a code issued anew. A client is what {@link
 * ClientAddress} says; addresses and numbers are counted under keyed hashes.
 */
@Singleton
public final class Limits {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final LimitSettings settings;
    private final KeyedHash hash;
    private final Counters counters;

    public Limits(LimitSettings settings, KeyedHash hash, Counters counters) {
        this.settings = settings;
        this.hash = hash;
        this.counters = counters;
    }

    /** One try to look a petition up: what its failures are counted under, as parameters of {@link #failuresSql}. */
    public record Lookup(Buffer pair, Buffer client, Buffer number) {}

    /** @param number the eighteen digits, or what was typed when that is no number */
    public Lookup lookup(String client, String number) {
        return new Lookup(bucket("pair", client, number), bucket("client", client), bucket("number", number));
    }

    /**
     * An SQL expression, to be selected with the petition: how often the try's three buckets failed, as an integer array
     * for {@link #admit}. Its parameters are the {@link Lookup}'s three, in order.
     *
     * @param first number of the first of the three parameters
     */
    public static String failuresSql(int first) {
        String each = "coalesce(max(n) filter (where bucket = $%1$d), 0),"
                + " coalesce(max(ceil(extract(epoch from ends - now()))) filter (where bucket = $%1$d), 0)::int";
        return "(select array[" + each.formatted(first) + ", " + each.formatted(first + 1) + ", "
                + each.formatted(first + 2) + "] from limit_count where ends > now() and bucket in ($" + first + ", $"
                + (first + 1) + ", $" + (first + 2) + "))";
    }

    /**
     * Refuses a try, right or wrong, before its code is looked at. Where others exhausted the number's own limit, a
     * client that has not failed on it yet still passes, so that nobody is locked out of his own petition.
     *
     * @param failures what {@link #failuresSql} selected
     * @throws Refused TOO_MANY
     */
    public void admit(Integer[] failures) {
        Count pair = new Count(failures[0], failures[1]);
        Count client = new Count(failures[2], failures[3]);
        Count number = new Count(failures[4], failures[5]);
        if (pair.n() >= settings.lookupsPerNumberAndClient()) {
            throw tooManyLookups(pair);
        }
        if (client.n() >= settings.lookupsPerClient()) {
            throw tooManyLookups(client);
        }
        if (pair.n() > 0 && number.n() >= settings.lookupsPerNumber()) {
            throw tooManyLookups(number);
        }
    }

    /**
     * Counts a failed try: a malformed number, an unknown one and a wrong code alike. Fails with Refused TOO_MANY when
     * this one is over a limit; otherwise the caller answers that nothing was found.
     */
    public Uni<Void> failed(Lookup lookup) {
        List<Bucket> buckets = List.of(
                new Bucket(lookup.pair().getBytes(), settings.lookupWindow(), settings.lookupsPerNumberAndClient()),
                new Bucket(lookup.client().getBytes(), settings.lookupWindow(), settings.lookupsPerClient()),
                new Bucket(lookup.number().getBytes(), settings.numberWindow(), settings.lookupsPerNumber()));
        return counters.more(buckets)
                .invoke(counts -> {
                    for (int i = 0; i < counts.size(); i++) {
                        if (buckets.get(i).exceeded(counts.get(i))) {
                            throw tooManyLookups(counts.get(i));
                        }
                    }
                })
                .replaceWithVoid();
    }

    /** Counts a filing; fails with Refused TOO_MANY when the client is flooding. */
    public Uni<Void> filing(String client) {
        return counted("filing", client, settings.filingsPerClient(), "提交得太频繁，请稍等片刻再试。");
    }

    /** Counts a log-in; fails in the same way. */
    public Uni<Void> signIn(String client) {
        return counted("sign-in", client, settings.signInsPerClient(), "登录得太频繁，请稍等片刻再试。");
    }

    /** Counts a telephone that an account asks of WeChat; fails in the same way. */
    public Uni<Void> phone(long account) {
        return counted("phone", Long.toString(account), settings.phonesPerAccount(), "操作得太频繁，请过一分钟再试，或者自己填写电话。");
    }

    /** Counts a try to join with the web; fails in the same way. */
    public Uni<Void> joining(long account) {
        return counted("joining", Long.toString(account), settings.joiningsPerAccount(), "试得太频繁，请过一分钟再试。");
    }

    private Uni<Void> counted(String what, String client, int most, String refusal) {
        Bucket bucket = new Bucket(bucket(what, client).getBytes(), settings.filingWindow(), most);
        return counters.more(List.of(bucket))
                .invoke(counts -> {
                    if (bucket.exceeded(counts.get(0))) {
                        throw Refused.tooMany(refusal, counts.get(0).secondsLeft());
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Whether a query code may be issued anew for the number now, which counts it. To be asked only once telephone and
     * identity are found right; wrong ones are {@link #failed} look-ups.
     */
    public Uni<Boolean> reissue(String number) {
        return counters.moreIfFree(List.of(
                new Bucket(bucket("reissue-day", number).getBytes(), DAY, settings.reissuesPerDay()),
                new Bucket(bucket("reissue-month", number).getBytes(), MONTH, settings.reissuesPerMonth())));
    }

    private static Refused tooManyLookups(Count count) {
        return Refused.tooMany("查询失败的次数太多，请稍后再试。", count.secondsLeft());
    }

    private Buffer bucket(String... parts) {
        return Buffer.buffer(hash.of(Use.LIMIT, parts));
    }
}
