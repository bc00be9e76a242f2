package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

/** Uploads are written to disk as they come, up to the limit of their door. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class UploadsTest {
    private static final String TYPE = "multipart/form-data; boundary=b";

    /** Megabytes that lie in the buffers between both ends. */
    private static final int SOCKETS = 12;

    @TestHTTPResource("/")
    URI site;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    private Door door;

    @BeforeEach
    void approach() {
        door = new Door(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\r\nbroken", "", "--b\r\n\r\nx\r\n--b--", "--c\r\n\r\nx\r\n--c--\r\n", "--b--\r\n"})
    void anUploadThatIsBrokenIsTheSendersMistake(String body) throws Exception {
        assertThat(door.post("/api/test/upload", TYPE, BodyPublishers.ofString(body))
                        .statusCode())
                .isIn(200, 400, 422);
        assertThat(Door.kind(door.post("/api/test/upload", TYPE, Door.publisher(body, true))))
                .matches("(200 text/plain.*|4(00|22) application/problem\\+json)");
        assertThat(door.send(door.page(), TYPE, body).statusCode()).isIn(400, 403);
    }

    @Test
    void anUploadCarriesItsFieldToo() throws Exception {
        Door.Page page = door.page();
        assertThat(door.send(page, TYPE, Door.multipart(page.token(), "好", 1000))
                        .body())
                .isEqualTo("said 好 with 1000");
        assertThat(door.send(page, TYPE, Door.multipart("", "好", 1000)).statusCode())
                .isEqualTo(403);
        assertThat(door.send(page, TYPE, Door.multipart(page.token(), "\u0000", 10))
                        .statusCode())
                .isEqualTo(400);
        assertThat(door.send(page, TYPE, "--b\r\nbroken").statusCode()).isBetween(400, 499);
        assertThat(door.send(page, "multipart/form-data", "x").statusCode()).isBetween(400, 499);
    }

    @Test
    void anUploadIsTakenUpToItsLimitAndWrittenToDisk() throws Exception {
        assertThat(door.post("/api/test/upload", TYPE, Door.publisher(Door.multipart("", "", 20 << 20), false))
                        .body())
                .isEqualTo("a.jpg with " + (20 << 20));
        assertThat(door.post("/api/test/upload", TYPE, Door.publisher(Door.multipart("", "", 20 << 20), true))
                        .body())
                .isEqualTo("a.jpg with " + (20 << 20));
        assertThat(door.post("/api/test/upload", TYPE, Door.publisher(Door.multipart("", "", 22 << 20), false))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.post("/api/test/upload", TYPE, Door.publisher(Door.multipart("", "", 22 << 20), true))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anUploadThatHidesItsLengthIsReadJustAsWell() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"said\"\r\n\r\n好\r\n--b\r\nContent-Disposition:"
                + " form-data; name=\"file\"; filename=\"照片.txt\"\r\n\r\n内容\r\n--b--\r\n";
        for (boolean chunked : new boolean[] {false, true}) {
            assertThat(door.post("/api/test/upload", TYPE, Door.publisher(form, chunked))
                            .body())
                    .isEqualTo("照片.txt with 6");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/upload, multipart/form-data; boundary=b, 21",
        "/api/test, application/json, 1",
        "/api/test/blocking, application/json, 1",
        "/test/form, application/x-www-form-urlencoded, 1"
    })
    void aBodyThatHidesItsLengthIsStoppedWhereItsDoorHasItsLimit(String path, String type, int megabytes)
            throws Exception {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            ascii(
                    out,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                            + type + "\r\n\r\n");
            chunk(out, type.startsWith("multipart") ? Door.multipart("", "", 0).split("\r\n--b--")[0] : "{\"said\":\"");
            int sent = 0;
            while (socket.getInputStream().available() == 0 && sent < 45) {
                chunk(out, "x".repeat(1 << 20));
                sent++;
            }
            for (int waited = 0; socket.getInputStream().available() == 0 && waited < 50; waited++) {
                Thread.sleep(100);
            }
            byte[] answer = new byte[200];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413 ");
            assertThat(sent).as("megabytes sent").isBetween(megabytes - 1, megabytes + SOCKETS);
        }
        for (int waited = 0; largeUploads() > 0 && waited < 50; waited++) {
            Thread.sleep(100); // they are deleted while the answer is on its way
        }
        assertThat(largeUploads()).isZero();
    }

    private long largeUploads() throws IOException {
        try (Stream<Path> left = Files.list(uploads)) {
            return left.filter(file -> file.toFile().length() > 1 << 20).count();
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        ascii(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
