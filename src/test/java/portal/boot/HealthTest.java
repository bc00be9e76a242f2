package portal.boot;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HealthTest {
    @Test
    void healthIsPublicAndSaysThatTheDatabaseAnswers() {
        when().get("/q/health").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void metricsAreNotOnThePublicPort() {
        when().get("/q/metrics").then().statusCode(404);
    }
}
