package portal.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WeChat answered.
 *
 * @param errcode 0 when it did what was asked
 * @param body the whole answer, which may hold what is in no log
 */
record Reply(int errcode, JsonNode body) {
    private static final Pattern RID = Pattern.compile("rid: ([0-9a-f-]{1,64})");

    static Reply of(JsonNode body) {
        return new Reply(body.path("errcode").asInt(0), body);
    }

    boolean ok() {
        return errcode == 0;
    }

    /** A text of the answer, a number too; empty when it is not there. */
    Optional<String> text(String pointer) {
        return Optional.of(body.at(pointer).asText("")).filter(text -> !text.isBlank());
    }

    /** The number under which WeChat finds the request again; nothing else of its words is repeated. */
    String rid() {
        Matcher rid = RID.matcher(body.path("errmsg").asText(""));
        return rid.find() ? rid.group(1) : "-";
    }

    @Override
    public String toString() {
        return "Reply[" + errcode + "]";
    }
}
