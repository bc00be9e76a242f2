package portal.testing;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody with an account at Keycloak and a browser; officers have a telephone for the second factor too. */
public final class KeycloakUser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final int LONGEST_WAY = 8;

    private final String username;
    private final String password;
    private final String home;
    private Visitor browser = new Visitor();
    private @Nullable PhoneCodes phone;

    private KeycloakUser(String username, String password, String home) {
        this.username = username;
        this.password = password;
        this.home = home;
    }

    /** Somebody who works at the desks. */
    public static KeycloakUser officer(String username, String password) {
        return new KeycloakUser(username, password, "/staff");
    }

    /** Somebody who has matters of their own. */
    public static KeycloakUser citizen(String username, String password) {
        return new KeycloakUser(username, password, "/me");
    }

    /** Logs in with password and second factor, which is set up at the first time; ends at the desks. */
    public Response logIn() throws InterruptedException {
        Response asked = password(password);
        return phone == null ? setUpThePhone(asked) : code(asked, phone.next());
    }

    /** Opens the desks, or the list, and gives a password; returns what comes next. */
    public Response password(String tried) {
        return submit(open(home), "username", username, "password", tried);
    }

    /** Shows the provider, which has just asked for the second factor, a code. */
    public Response code(Response asked, String code) {
        return submit(asked, "otp", code);
    }

    /** Opens a page of the portal and goes wherever the browser is sent from there. */
    public Response open(String path) {
        return arrive(browser.get(path));
    }

    /** Opens a page of the portal and goes nowhere else. */
    public Response get(String path) {
        return browser.get(path);
    }

    /** Sends a form of the portal. */
    public Response post(String path, String... namesAndValues) {
        return browser.post(path, namesAndValues);
    }

    /** A browser that shows this one's session of a log-in as that of another. */
    public Visitor carrying(String session, String other) {
        return browser.carrying(session, other);
    }

    /** Goes to another machine, with nothing in its browser. */
    public void changeBrowser() {
        browser = new Visitor();
    }

    private Response setUpThePhone(Response asked) throws InterruptedException {
        String secret = first(SECRET, asked);
        PhoneCodes fresh = new PhoneCodes(secret);
        phone = fresh;
        return submit(asked, "totp", fresh.next(), "totpSecret", secret, "userLabel", "phone");
    }

    private Response submit(Response page, String... namesAndValues) {
        return arrive(browser.send(first(ACTION, page).replace("&amp;", "&"), namesAndValues));
    }

    private Response arrive(Response answer) {
        Response here = answer;
        for (int i = 0; i < LONGEST_WAY && here.header("Location") != null; i++) {
            here = browser.follow(here.header("Location"));
        }
        return here;
    }

    private static String first(Pattern wanted, Response page) {
        Matcher found = wanted.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("No " + wanted + " in: " + page.statusLine() + page.asString());
        }
        return found.group(1);
    }
}
