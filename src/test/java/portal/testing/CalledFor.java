package portal.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;

/** A call for suggestions that stands, and what is sent in answer to it. */
public final class CalledFor {
    private CalledFor() {}

    /** A call whose last day is so many days from now. */
    public static Articles until(int days) {
        Articles call = Articles.written("征集公交线路建议" + word(), "请大家提建议。");
        call.write(
                "column",
                "suggestions",
                "callUntil",
                LocalDate.now().plusDays(days).toString());
        return call.handedIn().examined().done("publish");
    }

    /** Where suggestions in answer to it go. */
    public static String path(Articles call) {
        return "/api/v1/calls/" + call.address().replaceAll("\\D", "") + "/suggestions";
    }

    /** A suggestion in order, with this text. */
    public static ObjectNode suggestion(String title, String facts, boolean original) {
        ObjectNode body = Examples.read("suggestion").deepCopy();
        return body.put("title", title).put("facts", facts).put("original", original);
    }

    /** Something that no other test writes. */
    public static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
