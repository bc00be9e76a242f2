package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.ForeignPostgres;
import portal.testing.PackagedPortal;

/** Two portals on one database: what one publishes stands on the pages of the other within a second. */
class TwoPortalsIT {
    private static final String PASSWORD = "portal";
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ROUNDS = 5;

    /** Examined and due: whichever instance sees it first lets it out. */
    private static final String SCHEDULED = """
        with officer as (
            insert into officer (subject, name, agency, duties)
            select 'it-%1$d', '示例人员', code, array['publisher'] from agency order by code limit 1 returning id),
        written as (
            insert into manuscript (index_no, state, title, column_code, theme, doc_no, issuer, source, produced_on,
                openness, validity, summary, keywords, correction, body, writers, secrecy, reviewed, publish_at, changed_at)
            values ('XF-2026-9%1$03d', 'scheduled', '两处试验%1$d', 'documents', '', '', '信访局', '信访局', '2026-11-01',
                'active', 'in-force', '为试验而写', '', '', '正文', '{}', true, true, now(), now()) returning id)
        insert into manuscript_act (manuscript_id, at, officer, act, note)
        select written.id, now(), officer.id, 'schedule', '' from written, officer""";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void whatIsPublishedAndWithdrawnIsSoOnBothWithinASecond() throws Exception {
        try (ForeignPostgres server = ForeignPostgres.start(folder)) {
            server.administer(
                    "create role portal login superuser password '" + PASSWORD + "'",
                    "create database portal owner portal encoding 'UTF8' template template0");
            Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
            settings.put("portal.database.url", server.url("portal", PASSWORD, "portal"));
            try (PackagedPortal one = PackagedPortal.start(folder.resolve("one"), settings);
                    PackagedPortal other = PackagedPortal.start(folder.resolve("other"), settings);
                    Connection database = server.open("portal", "portal", PASSWORD)) {
                rounds(one, other, database);
            }
        }
    }

    private void rounds(PackagedPortal one, PackagedPortal other, Connection database) throws Exception {
        Duration longest = Duration.ZERO;
        for (int round = 1; round <= ROUNDS; round++) {
            String title = "两处试验" + round;
            get(one, "/disclosure", null);
            String tag =
                    get(other, "/disclosure", null).headers().firstValue("ETag").orElseThrow();
            assertThat(get(other, "/disclosure", tag).statusCode()).isEqualTo(304);
            run(database, SCHEDULED.formatted(round));
            Instant here = seen(one, "/disclosure", title, true);
            Instant there = seen(other, "/disclosure", title, true);
            Instant published = published(database, title);
            longest = longer(longest, longer(Duration.between(published, here), Duration.between(published, there)));
            assertThat(get(other, "/disclosure", tag).statusCode()).isEqualTo(200);
            Instant before = Instant.now();
            run(database, "update article set withdrawn = true where title = '" + title + "'");
            Instant gone = seen(one, "/disclosure", title, false);
            Instant goneThere = seen(other, "/disclosure", title, false);
            longest = longer(longest, longer(Duration.between(before, gone), Duration.between(before, goneThere)));
        }
        assertThat(longest).as("the longest time from published to seen").isLessThan(LIMIT);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant seen(PackagedPortal portal, String path, String title, boolean there) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            HttpResponse<String> answer = get(portal, path, null);
            if (answer.body().contains(">" + title) == there) {
                return Instant.now();
            }
            Thread.sleep(5);
        }
        throw new AssertionError(title + " was not " + (there ? "published" : "withdrawn"));
    }

    private HttpResponse<String> get(PackagedPortal portal, String path, @org.jspecify.annotations.Nullable String tag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.at(path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant published(Connection database, String title) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("select published_at from article where title = '" + title + "'")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
