package portal.requests;

import java.time.OffsetDateTime;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.petition.QueryCode;

/** What is told of one registration: the only place in which the code is ever readable. */
public record FiledRequest(
        RequestNo number, QueryCode code, String name, String title, OffsetDateTime registeredAt, String stage) {
    public RequestStage status() {
        return RequestStage.of(stage).orElseThrow();
    }

    /** Never name, title or code, which belong in no log. */
    @Override
    public String toString() {
        return "FiledRequest[" + number.display() + "]";
    }
}
