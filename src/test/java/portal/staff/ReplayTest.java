package portal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.testing.PortalDatabase;

/** Real messages with their real answers go their whole course, by the very program that replays all of them. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReplayTest {
    private static final Pattern COURSE = Pattern.compile("course +([0-9a-f]{16})");
    private static final int MINUTES = 4;

    @TempDir
    Path folder;

    @AfterEach
    void today() {
        given().contentType("application/json").body("{}").post("/dev/clock");
    }

    private String replayed(String only) throws IOException, InterruptedException {
        Path output = folder.resolve("replay.log");
        Process replay = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dfile.encoding=UTF-8",
                        "src/bench/Replay.java",
                        "--url",
                        "http://localhost:" + RestAssured.port,
                        "--only",
                        only))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!replay.waitFor(MINUTES, TimeUnit.MINUTES)) {
            replay.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(replay.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void messagesOfTwoYearsAreFiledWorkedAnsweredAndFoundAgainInTheOrderOfTheirMoments() throws Exception {
        String said = replayed("12");
        assertThat(said)
                .contains(
                        "replayed  12 messages, 2024-01-01 to 2025-11-11",
                        "kinds     10 appeals, 2 suggestions",
                        "in time   10 of 10 answers with a last day, 0 late",
                        "wrong     0");
    }

    @Test
    void aSecondRunGoesTheSameCourse() throws Exception {
        assertThat(course(replayed("3"))).isEqualTo(course(replayed("3")));
    }

    private static String course(String said) {
        Matcher found = COURSE.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }
}
