package portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.outbox.MailSettings.Line;

/** Mail for people whom no text message reaches, against a server that speaks SMTP. */
class MailServerTest {
    private static final UUID ID = UUID.fromString("6f2b5f0e-3a51-4c07-9a8e-8e4f5a1d2c3b");
    private static final String TEXT = "【某市信访局】您提交的事项（编号尾号0000-6）已受理。";

    private Vertx vertx;
    private Postman postman;

    @BeforeEach
    void aServerOfMail() throws IOException {
        vertx = Vertx.vertx();
        postman = new Postman();
    }

    @AfterEach
    void itIsClosed() throws IOException {
        postman.close();
        vertx.closeAndAwait();
    }

    @Test
    void aMessageArrivesWithItsWordsAndItsId() {
        send(server(Line.PLAIN, Optional.of("portal@example.test")));
        assertThat(postman.recipient()).isEqualTo("<zhang@example.test>");
        assertThat(postman.header("Message-ID")).isEqualTo("<" + ID + "@example.test>");
        assertThat(postman.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(postman.header("From")).isEqualTo("portal@example.test");
        assertThat(postman.text()).isEqualTo(TEXT);
    }

    @Test
    void aServerThatWillNotTakeItIsToldOfWithoutItsWords() {
        postman.refuseRecipients();
        assertThatThrownBy(() -> send(server(Line.PLAIN, Optional.of("portal@example.test"))))
                .isInstanceOf(Undelivered.class)
                .hasMessage("mail")
                .hasNoCause();
    }

    @Test
    void nothingIsSentInTheOpenWhenTheLineShouldBeClosed() {
        assertThatThrownBy(() -> send(server(Line.STARTTLS, Optional.of("portal@example.test"))))
                .isInstanceOf(Undelivered.class);
        assertThat(postman.recipient()).isEmpty();
    }

    @Test
    void aServerElsewhereIsNeverSpokenToInTheOpen() {
        assertThatThrownBy(() -> new MailServer(
                        vertx, settings("mail.example.test", Line.PLAIN, Optional.of("portal@example.test")), "某市信访局"))
                .hasMessageContaining("portal.mail.line");
    }

    @Test
    void withoutTheAddressItComesFromThePortalSaysWhatIsMissing() {
        assertThatThrownBy(() -> server(Line.PLAIN, Optional.empty())).hasMessageContaining("portal.mail.from");
    }

    @Test
    void itReachesOnlyWhoLeftAnAddress() {
        MailServer server = server(Line.PLAIN, Optional.of("portal@example.test"));
        assertThat(server.ready()).isTrue();
        assertThat(server.reaches(message(""))).isFalse();
        assertThat(server.reaches(message("zhang@example.test"))).isTrue();
    }

    private static Opened message(String email) {
        return new Opened(ID, "accepted", "", email, TEXT);
    }

    private static void send(MailServer server) {
        server.send(message("zhang@example.test")).await().atMost(Duration.ofSeconds(20));
    }

    private MailServer server(Line line, Optional<String> from) {
        return new MailServer(vertx, settings("127.0.0.1", line, from), "某市信访局");
    }

    private Settings settings(String host, Line line, Optional<String> from) {
        return new Settings(Optional.of(host), postman.port(), line, from);
    }

    /** Settings of a server that asks for no log-in. */
    private record Settings(Optional<String> host, int port, Line line, Optional<String> from) implements MailSettings {
        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }
    }
}
