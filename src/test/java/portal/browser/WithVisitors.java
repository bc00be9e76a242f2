package portal.browser;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of those who come with a browser, of whom none may complain. */
class WithVisitors {
    @TestHTTPResource("/")
    URL portal;

    Visitors visitors;

    @BeforeEach
    void someVisitors() {
        visitors = new Visitors(portal);
    }

    @AfterEach
    void nobodyComplained() {
        visitors.close();
    }
}
