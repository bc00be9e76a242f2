package portal.miniprogram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A citizen's phone: each deed is WeChat opened anew, with the mini-program's services or pages over HTTP; storage stays. */
final class WeChatOpen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String portal;
    private final Path storage;
    private final String who;

    /** A new phone of somebody; his log-in codes begin like this, as the stub of WeChat wants them. */
    WeChatOpen(URI portal, String who) {
        this.portal = portal.toString().replaceAll("/$", "");
        this.who = who;
        try {
            storage = Files.createTempFile("phone", ".json");
            Files.delete(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WeChatOpen ofSomebody(URI portal) {
        return new WeChatOpen(portal, "login.openid-" + UUID.randomUUID());
    }

    /** The same citizen with another phone. */
    WeChatOpen onAnotherPhone() {
        return new WeChatOpen(URI.create(portal), who);
    }

    /** Has the services do something, and answers what came of it. */
    JsonNode does(String what, Map<String, ?> told) {
        return run("test/live/run.js", what, told);
    }

    /** The same by the pages: somebody goes from one to the next, taps and types. */
    JsonNode walks(String what, Map<String, ?> told) {
        return run("test/live/walk.js", what, told);
    }

    private JsonNode run(String script, String what, Map<String, ?> told) {
        ObjectNode given = JSON.valueToTree(told);
        given.put("who", who);
        try {
            String[] lines = Node.run(script, portal, storage.toString(), what, JSON.writeValueAsString(given))
                    .strip()
                    .split("\n");
            return JSON.readTree(lines[lines.length - 1]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode does(String what) {
        return does(what, Map.of());
    }
}
