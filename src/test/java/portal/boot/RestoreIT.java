package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.document.FileKey;
import portal.document.FileStore;
import portal.security.Secrets;
import portal.security.Vault;
import portal.testing.Filings;
import portal.testing.PackagedPortal;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** Rehearses src/docs/operations.md with whole portals: a copy taken while one works, started as another. */
class RestoreIT {
    private static final String ATTACHED = "补充说明：照片里的水管在三楼。";

    @TempDir
    Path folder;

    @AfterEach
    void nobodyElseIsAsked() {
        RestAssured.reset();
    }

    @Test
    void aPortalStartedFromABackUpKnowsEveryPetitionPaperAndFileOnlyWithTheSameSecrets() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        Receipt kept;
        Receipt later;
        try (PackagedPortal portal = PackagedPortal.start(data, settings)) {
            RestAssured.port = portal.port();
            kept = Requests.file(Filings.fullAppeal());
            attach(kept);
            PackagedPortal.Ended backup =
                    PackagedPortal.run(folder, Map.of("portal.data", data.toString()), "backup", copy.toString());
            assertThat(backup.status()).as(backup.err()).isZero();
            later = Requests.file(Filings.appeal());
        }
        try (PackagedPortal restored = PackagedPortal.start(copy, settings)) {
            RestAssured.port = restored.port();
            List<String> steps = Requests.lookup(kept.number(), kept.code())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("timeline.kind");
            assertThat(steps).containsExactly("add-file", "register");
            Requests.lookup(later.number(), later.code()).then().statusCode(404);
            paper(kept);
            assertThat(attachment(copy, settings, kept)).isEqualTo(ATTACHED);
            attach(kept);
            Receipt fresh = Requests.file(Filings.appeal());
            Requests.lookup(fresh.number(), fresh.code()).then().statusCode(200);
        }
        Map<String, String> stranger = new LinkedHashMap<>(settings);
        stranger.put("portal.secrets.root", Secrets.fresh());
        try (PackagedPortal restored = PackagedPortal.start(copy, stranger)) {
            RestAssured.port = restored.port();
            Requests.lookup(kept.number(), kept.code()).then().statusCode(404);
        }
    }

    private static void attach(Receipt receipt) {
        RestAssured.given()
                .header("X-Query-Code", receipt.code())
                .multiPart("file", "说明.txt", ATTACHED.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/petitions/" + receipt.number() + "/attachments")
                .then()
                .statusCode(201);
    }

    /** What lies in the copied files, opened with the copied rows and the configured secrets alone. */
    private static String attachment(Path data, Map<String, String> settings, Receipt receipt) throws Exception {
        Vault vault = new Vault(Secrets.read(settings.keySet(), name -> Optional.ofNullable(settings.get(name))));
        try (Connection superuser = EmbeddedDatabase.running(data).orElseThrow().superuser("portal");
                ResultSet row = superuser
                        .createStatement()
                        .executeQuery("select file_key, sealed_key, data_key from attachment join petition using (no)"
                                + " where no = " + receipt.number())) {
            row.next();
            FileKey file = new FileKey(row.getString("file_key"));
            byte[] secret = vault.unsealBytes(
                    vault.open(row.getBytes("data_key")),
                    "attachment.sealed_key." + file.hex(),
                    row.getBytes("sealed_key"));
            try (InputStream content = files(data).open(new SecretKeySpec(secret, "SM4"), file)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** The store stays in its room; here it is opened without a portal. */
    private static FileStore files(Path data) throws ReflectiveOperationException {
        Constructor<?> store =
                Class.forName("portal.document.DiskFiles").getDeclaredConstructor(Path.class, Clock.class);
        store.setAccessible(true);
        return (FileStore) store.newInstance(data, Clock.systemUTC());
    }

    private static void paper(Receipt receipt) {
        byte[] pdf = RestAssured.given()
                .header("X-Query-Code", receipt.code())
                .get("/api/v1/petitions/" + receipt.number() + "/papers/1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
