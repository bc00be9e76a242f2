package portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.KeyedHash;
import portal.security.Tokens;
import portal.security.Use;
import portal.testing.PortalDatabase;

/** Tokens and proofs as all instances of the portal see them. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class SessionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    KeyedHash hash;

    @Inject
    SessionSettings settings;

    @Inject
    Accounts accounts;

    @Inject
    Forgetting forgetting;

    @Inject
    SavedDrafts drafts;

    @Inject
    Clock clock;

    /** What one instance of the portal holds: nothing but the line to the database. */
    private Sessions instance() {
        return instance(new Pace(clock, 1000));
    }

    private Sessions instance(Pace pace) {
        return new Sessions(pool, hash, settings, pace);
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private long account() {
        return done(accounts.of(Accounts.Kind.WECHAT, UUID.randomUUID().toString()))
                .account();
    }

    private static Proof proof(String key) {
        return proof(key, Instant.now());
    }

    private static Proof proof(String key, Instant at) {
        return new Proof(key.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString(), at);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What each of many at once gets: a word for those that are refused. */
    private static List<String> each(List<Uni<String>> all) {
        return done(Uni.join()
                .all(all.stream()
                        .map(one -> one.onFailure(Refused.class).recoverWithItem(no -> ((Refused) no).code()))
                        .toList())
                .andFailFast());
    }

    private boolean isKept(Proof proof) {
        byte[] kept = hash.of(Use.PROOF, HexFormat.of().formatHex(proof.key()), proof.id());
        return done(pool.preparedQuery("select key from proof_jti where key = $1")
                                .execute(Tuple.of(Buffer.buffer(kept))))
                        .size()
                == 1;
    }

    @Test
    void ofOneProofThatReachesTwoInstancesAtOnceOneCounts() {
        String key = key();
        String token = done(instance().begin(account(), proof(key), "微信")).token();
        Sessions one = instance();
        Sessions other = instance();
        Proof seen = proof(key);
        List<String> answers = each(IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? one : other).check(token, seen).map(signed -> "signed"))
                .toList());
        assertThat(answers).containsOnlyOnce("signed").contains("session.replayed");
        Proof logIn = proof(key);
        assertThat(each(IntStream.range(0, 20)
                        .mapToObj(i -> (i % 2 == 0 ? one : other).use(logIn).map(done -> "used"))
                        .toList()))
                .containsOnlyOnce("used")
                .contains("session.replayed");
    }

    /** Requests that come together are asked for together: each is answered for itself. */
    @Test
    void ofManyPhonesAtOnceEachIsWhoItIsAndAStrangerOrAReplayHarmsNobody() {
        Sessions sessions = instance();
        List<Uni<String>> all = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String key = key();
            long account = account();
            String token = done(sessions.begin(account, proof(key), "微信")).token();
            Proof once = proof(key);
            all.add(sessions.check(token, once).map(signed -> "account " + signed.account()));
            expected.add("account " + account);
            all.add(sessions.check(token, once).map(signed -> "account " + signed.account()));
            expected.add("session.replayed");
            all.add(sessions.check(Tokens.fresh(), proof(key)).map(signed -> "account " + signed.account()));
            expected.add("session.replaced");
            all.add(sessions.check(token, proof(key())).map(signed -> "account " + signed.account()));
            expected.add("session.ended");
            all.add(sessions.check(token, proof(key)).map(signed -> "account " + signed.account()));
            expected.add("account " + account);
        }
        for (int round = 0; round < 2; round++) {
            assertThat(each(all)).isEqualTo(expected);
            for (int i = 0; i < all.size(); i += 5) { // what was used once is used
                expected.set(i, "session.replayed");
                expected.set(i + 4, "session.replayed");
            }
        }
    }

    @Test
    void instancesThatSeeTheSameProofsInAnotherOrderDoNotWaitForEachOther() {
        Sessions one = instance();
        Sessions other = instance();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            String key = key();
            tokens.put(key, done(one.begin(account(), proof(key), "微信")).token());
        }
        for (int round = 0; round < 20; round++) {
            done(pool.query("update citizen_session set last_used = now() - interval '1 hour'")
                    .execute());
            List<Uni<String>> forwards = new ArrayList<>();
            List<Uni<String>> backwards = new ArrayList<>();
            tokens.forEach((key, token) -> {
                Proof seen = proof(key);
                forwards.add(one.check(token, seen).map(signed -> "signed"));
                backwards.add(0, other.check(token, seen).map(signed -> "signed"));
            });
            List<Uni<String>> all = new ArrayList<>();
            for (int i = 0; i < forwards.size(); i++) {
                all.add(forwards.get(i));
                all.add(backwards.get(i));
            }
            List<String> answers = each(all);
            assertThat(answers.stream().filter("signed"::equals)).hasSize(tokens.size());
            assertThat(answers.stream().filter("session.replayed"::equals)).hasSize(tokens.size());
        }
    }

    @Test
    void ofManyExchangesAtOnceOneTokenIsGoodAfterwards() {
        String key = key();
        Sessions sessions = instance();
        String old = done(sessions.begin(account(), proof(key), "微信")).token();
        List<Uni<String>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(sessions.check(old, proof(key))
                    .chain(signed -> sessions.renew(signed, old))
                    .map(Sessions.Begun::token));
        }
        List<String> tokens = each(all).stream()
                .filter(answer -> !answer.equals("session.replaced"))
                .toList();
        assertThat(tokens).hasSize(1);
        assertThat(done(sessions.check(tokens.get(0), proof(key))).live()).isTrue();
        assertThat(each(List.of(sessions.check(old, proof(key)).map(signed -> "signed"))))
                .containsExactly("session.replaced");
    }

    @Test
    void aPhoneThatLostItsAnswerSignsInAgainAndIsOneDeviceWithOneToken() {
        long account = account();
        String key = key();
        Sessions sessions = instance();
        List<String> tokens = done(Uni.join()
                .all(IntStream.range(0, 6)
                        .mapToObj(i -> sessions.begin(account, proof(key), "微信").map(Sessions.Begun::token))
                        .toList())
                .andFailFast());
        List<String> answers = each(tokens.stream()
                .map(token -> sessions.check(token, proof(key)).map(signed -> "signed"))
                .toList());
        assertThat(answers).containsOnlyOnce("signed").contains("session.replaced");
        String token = tokens.get(answers.indexOf("signed"));
        assertThat(done(sessions.list(done(sessions.check(token, proof(key)))))).hasSize(1);
    }

    @Test
    void oneKeyCanServeTwoAccountsAndTellsThemApart() {
        String key = key();
        Sessions sessions = instance();
        long mother = account();
        long daughter = account();
        String first = done(sessions.begin(mother, proof(key), "微信")).token();
        String second = done(sessions.begin(daughter, proof(key), "微信")).token();
        assertThat(done(sessions.check(first, proof(key))).account()).isEqualTo(mother);
        assertThat(done(sessions.check(second, proof(key))).account()).isEqualTo(daughter);
    }

    @Test
    void signingInAgainCostsNoOtherDeviceItsPlace() {
        long account = account();
        String key = key();
        Sessions sessions = instance();
        String first = done(sessions.begin(account, proof(key), "微信")).token();
        List<String> others = new ArrayList<>();
        for (int i = 1; i < settings.devices(); i++) {
            others.add(key());
            done(sessions.begin(account, proof(others.get(others.size() - 1)), "微信"));
        }
        String again = done(sessions.begin(account, proof(key), "微信")).token();
        assertThat(again).isNotEqualTo(first);
        assertThat(done(sessions.list(done(sessions.check(again, proof(key)))))).hasSize(settings.devices());
    }

    @Test
    void whoeverHasNoSessionFillsNoTable() {
        Proof proof = proof(key());
        assertThat(each(List.of(instance().check(Tokens.fresh(), proof).map(signed -> "signed"))))
                .containsExactly("session.ended");
        assertThat(isKept(proof)).isFalse();
    }

    @Test
    void anAccountThatAsksAllTheTimeIsSlowedOnEachOfItsDevicesAndFillsNoTable() {
        String phone = key();
        String tablet = key();
        String other = key();
        Sessions sessions = instance(new Pace(Clock.fixed(clock.instant(), clock.getZone()), 4));
        long account = account();
        String first = done(sessions.begin(account, proof(phone), "微信")).token();
        String second = done(sessions.begin(account, proof(tablet), "微信")).token();
        String third = done(sessions.begin(account(), proof(other), "微信")).token();
        for (int i = 0; i < 2; i++) {
            done(sessions.check(first, proof(phone)));
            done(sessions.check(second, proof(tablet)));
        }
        Proof more = proof(phone);
        Refused refused = catchThrowableOfType(Refused.class, () -> done(sessions.check(first, more)));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(refused.retryAfter().orElseThrow()).isBetween(1L, 60L);
        assertThat(isKept(more)).isFalse();
        assertThat(catchThrowableOfType(Refused.class, () -> done(sessions.check(second, proof(tablet))))
                        .reason())
                .isEqualTo(Reason.TOO_MANY);
        assertThat(done(sessions.check(third, proof(other))).live()).isTrue();
    }

    @Test
    void proofsAreForgottenWhenNobodyCouldUseThemAnyMore() {
        String key = key();
        Sessions sessions = instance();
        String token = done(sessions.begin(account(), proof(key), "微信")).token();
        Proof old = proof(key, Instant.now().minus(Duration.ofMinutes(3)));
        Proof young = proof(key);
        done(sessions.check(token, old));
        done(sessions.check(token, young));
        assertThat(isKept(old)).isTrue();
        done(forgetting.proofs());
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
        assertThat(each(List.of(sessions.check(token, young).map(signed -> "signed"))))
                .containsExactly("session.replayed");
    }

    @Test
    void draftsOfLastMonthAndDevicesPastTheirDayAreDeleted() {
        long account = account();
        Sessions sessions = instance();
        String key = key();
        Signed signed = done(
                sessions.check(done(sessions.begin(account, proof(key), "微信")).token(), proof(key)));
        SavedDrafts.Line line =
                done(drafts.save(account, Writing.PETITION, "{}", null)).line();
        assertThat(Duration.between(line.savedAt(), line.expiresAt())).isEqualTo(Duration.ofDays(30));
        done(drafts.save(account, Writing.DISCLOSURE_REQUEST, "{}", null));
        done(pool.preparedQuery("update citizen_draft set expires_at = now() - interval '1 second'"
                        + " where account = $1 and kind = 'petition'")
                .execute(Tuple.of(account)));
        done(forgetting.rest());
        assertThat(left("citizen_draft where account = $1", account)).isOne();
        assertThat(left("citizen_session where account = $1", account)).isOne();
        done(pool.preparedQuery("update citizen_session set refresh_until = now() - interval '1 second' where id = $1")
                .execute(Tuple.of(signed.session())));
        done(forgetting.rest());
        assertThat(left("citizen_session where account = $1", account)).isZero();
    }

    private long left(String of, long account) {
        return done(pool.preparedQuery("select count(*) as n from " + of).execute(Tuple.of(account)))
                .iterator()
                .next()
                .getLong("n");
    }

    @Test
    void anAccountThatWasForgottenSignsNobodyIn() {
        long account = account();
        String key = key();
        Sessions sessions = instance();
        String token = done(sessions.begin(account, proof(key), "微信")).token();
        Signed signed = done(sessions.check(token, proof(key)));
        done(accounts.forget(account));
        assertThat(each(List.of(
                        sessions.check(token, proof(key)).map(who -> "signed"),
                        sessions.renew(signed, token).map(Sessions.Begun::token))))
                .containsOnly("session.ended");
    }
}
