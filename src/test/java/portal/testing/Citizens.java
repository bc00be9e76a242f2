package portal.testing;

import io.restassured.response.Response;
import java.util.UUID;

/** Citizens with a browser, who went the whole way through the city's log-in that tests bring along. */
public final class Citizens {
    private Citizens() {}

    /** Somebody who logged in for the first time. */
    public static Visitor newcomer() {
        return as("citizen-" + UUID.randomUUID());
    }

    /** Somebody whom the city's log-in knows under this name. */
    public static Visitor as(String subject) {
        Visitor visitor = new Visitor();
        Response back = visitor.follow(Officers.answer(visitor.get("/me").header("Location"), subject, "citizen"));
        if (back.statusCode() != 302) {
            throw new AssertionError("The log-in of " + subject + " ended with " + back.statusCode());
        }
        return visitor;
    }
}
