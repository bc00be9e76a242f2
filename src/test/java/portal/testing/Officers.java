package portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Officers with a browser, who went the whole way through the log-in of the provider that tests bring along. */
public final class Officers {
    private static final Pattern BACK = Pattern.compile("name='redirect_uri' value='([^']*)'");

    /** So long a log-in serves every test; a token is good for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Map<String, LoggedIn> LOGGED_IN = new ConcurrentHashMap<>();

    /** Somebody who logged in at a moment. */
    private record LoggedIn(Visitor visitor, Instant at) {}

    private Officers() {}

    /** Somebody who logged in under this name, such as {@code clerk} or {@code admin}. */
    public static Visitor as(String subject) {
        return LOGGED_IN.compute(subject, Officers::stillOrAgain).visitor().elsewhere();
    }

    private static LoggedIn stillOrAgain(String subject, @Nullable LoggedIn before) {
        return before != null && before.at().plus(FRESH).isAfter(Instant.now())
                ? before
                : new LoggedIn(loggedIn(subject), Instant.now());
    }

    private static Visitor loggedIn(String subject) {
        Visitor visitor = new Visitor();
        Response back = visitor.follow(answer(visitor.get("/staff").header("Location"), subject, ""));
        if (back.statusCode() != 302) {
            throw new AssertionError("The log-in of " + subject + " ended with " + back.statusCode());
        }
        return visitor;
    }

    /** Where the provider sends somebody who logs in under a name; with roles when it does not know the name. */
    public static String answer(String provider, String subject, String roles) {
        Matcher back =
                BACK.matcher(given().urlEncodingEnabled(false).get(provider).asString());
        if (!back.find()) {
            throw new AssertionError("No log-in at " + provider);
        }
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("redirect_uri", back.group(1))
                .formParam("response_type", "code")
                .formParam("client_id", "portal")
                .formParam("scope", "openid")
                .formParam(roles.isEmpty() ? "predefined-" + subject : "name", subject)
                .formParam("roles", roles)
                .post(provider.replaceFirst("/authorize.*", "/login"))
                .header("Location");
    }
}
