package portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser without JavaScript: it keeps cookies and sends back the hidden field of the last page. Each has
 * an address of its own, so that what limits count of one is none of the others' business.
 */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;
    private String csrf = "";

    public Visitor() {
        this(Clients.fresh());
    }

    private Visitor(String address) {
        this.address = address;
    }

    /** The same browser, as it is now, with a life of its own from here on. */
    public Visitor twin() {
        return copy(address);
    }

    /** The same at another place. */
    Visitor elsewhere() {
        return copy(Clients.fresh());
    }

    private Visitor copy(String address) {
        Visitor twin = new Visitor(address);
        twin.cookies.putAll(cookies);
        twin.csrf = csrf;
        return twin;
    }

    public Response get(String path) {
        return kept(request().get(path));
    }

    /** Goes where an answer sent the browser: the address is taken as it stands, also on another host. */
    public Response follow(String address) {
        return kept(request().urlEncodingEnabled(false).get(address));
    }

    /** Posts fields, as names and values in turn; a name may come again. */
    public Response post(String path, String... namesAndValues) {
        RequestSpecification form = request().contentType(ContentType.URLENC.withCharset("UTF-8"));
        form.formParam("csrf", csrf);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return kept(form.post(path));
    }

    /** Posts fields, and nothing beside them, to an address as it stands, also on another host. */
    public Response send(String address, String... namesAndValues) {
        RequestSpecification form =
                request().urlEncodingEnabled(false).contentType(ContentType.URLENC.withCharset("UTF-8"));
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return kept(form.body(body.toString()).post(address));
    }

    /** Uploads one file and presses a button. */
    public Response upload(String path, String name, byte[] content, String button) {
        return upload(path, "file", name, content, button);
    }

    /** The same where the field of the file has another name. */
    public Response upload(String path, String field, String name, byte[] content, String button) {
        return kept(request()
                .multiPart("csrf", csrf)
                .multiPart("go", button)
                .multiPart(field, name, content)
                .post(path));
    }

    /** Posts a form that may carry a file, with the file or, where its name is null, without. */
    public Response submit(String path, Map<String, String> fields, @Nullable String file, byte[] content) {
        RequestSpecification form = request().multiPart("csrf", csrf);
        fields.forEach((name, value) -> form.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .build()));
        return kept((file == null ? form : form.multiPart("file", file, content)).post(path));
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** All of them, as they stand in the header. */
    public String cookies() {
        StringJoiner all = new StringJoiner("; ");
        cookies.forEach((name, value) -> all.add(name + "=" + value));
        return all.toString();
    }

    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Another browser, which has the cookie of one name alone, with those that go on with it, under another name. */
    public Visitor carrying(String name, String other) {
        Visitor thief = new Visitor();
        cookies.forEach((each, value) -> {
            if (each.equals(name) || each.startsWith(name + "_chunk_")) {
                thief.cookies.put(other + each.substring(name.length()), value);
            }
        });
        if (thief.cookies.isEmpty()) {
            throw new AssertionError("No cookie " + name + " among " + cookies.keySet());
        }
        return thief;
    }

    private RequestSpecification request() {
        return given().header("X-Forwarded-For", address)
                .redirects()
                .follow(false)
                .cookies(cookies);
    }

    private Response kept(Response response) {
        response.getCookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        String type = response.getContentType();
        if (type != null && type.startsWith("text/html")) {
            Matcher found = CSRF.matcher(response.asString());
            if (found.find()) {
                csrf = found.group(1);
            }
        }
        return response;
    }
}
