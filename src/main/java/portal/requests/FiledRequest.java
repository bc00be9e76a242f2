package portal.requests;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import portal.inforequest.InfoFiling;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.petition.QueryCode;

/** What is told of one registration: the only place in which the code is ever readable. */
public record FiledRequest(
        RequestNo number, QueryCode code, String name, String title, OffsetDateTime registeredAt, String stage) {
    private static final int LONGEST_TITLE = 50;

    public RequestStage status() {
        return RequestStage.of(stage).orElseThrow();
    }

    /** What a request is called: the name of what is asked for, or what else was given. */
    static String title(InfoFiling.Information information) {
        String line = Stream.of(information.name(), information.documentNumber(), information.description())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "……";
    }

    /** Never name, title or code, which belong in no log. */
    @Override
    public String toString() {
        return "FiledRequest[" + number.display() + "]";
    }
}
