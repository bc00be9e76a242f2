package portal.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;

/** Hands messages to the office's mail server, for people who left an address and whom no text message reaches. */
@Singleton
@Priority(5)
class MailServer implements Sender {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final MailSettings settings;
    private final String subject;
    private final @Nullable MailClient client;

    @Inject
    MailServer(Vertx vertx, MailSettings settings, SiteConfig site) {
        this(vertx, settings, site.name());
    }

    MailServer(Vertx vertx, MailSettings settings, String office) {
        this.settings = settings;
        this.subject = office + "：您提交的事项有新进展";
        this.client = settings.host().map(host -> client(vertx, host, settings)).orElse(null);
    }

    @Override
    public boolean ready() {
        return client != null;
    }

    @Override
    public boolean reaches(Opened message) {
        return !message.email().isEmpty();
    }

    @Override
    public Uni<Void> send(Opened message) {
        MailClient open = Optional.ofNullable(client).orElseThrow(() -> new Undelivered("no-way"));
        String from = settings.from().orElseThrow();
        MailMessage mail = new MailMessage(from, message.email(), subject, message.text());
        // The same at a second try, so that the second of two deliveries can be told.
        mail.addHeader("Message-ID", "<" + message.id() + from.substring(from.indexOf('@')) + ">");
        mail.addHeader("Auto-Submitted", "auto-generated");
        return open.sendMail(mail)
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> new Undelivered("timeout"))
                .onFailure(failure -> !(failure instanceof Undelivered))
                .transform(failure -> new Undelivered("mail"))
                .replaceWithVoid();
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.closeAndForget();
        }
    }

    private static MailClient client(Vertx vertx, String host, MailSettings settings) {
        if (settings.from().filter(from -> from.indexOf('@') > 0).isEmpty()) {
            throw new IllegalStateException("portal.mail.from is missing: the address that the mail comes from");
        }
        if (settings.line() == MailSettings.Line.PLAIN && !THIS_MACHINE.contains(host)) {
            throw new IllegalStateException("portal.mail.line=plain is for a mail server on this machine alone");
        }
        MailConfig config = new MailConfig()
                .setHostname(host)
                .setPort(settings.port())
                .setSsl(settings.line() == MailSettings.Line.TLS)
                .setStarttls(
                        settings.line() == MailSettings.Line.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setLogin(settings.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setConnectTimeout(Math.toIntExact(settings.timeout().toMillis()));
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        return MailClient.create(vertx, config);
    }
}
