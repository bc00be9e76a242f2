package portal.testing;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article on its way through the editor's desk, in the hands of an editor and a reviewer. */
public final class Articles {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PUBLIC = Pattern.compile("href=\"(/disclosure/articles/\\d+)\"");

    private static final Pattern INDEX = Pattern.compile("<span class=\"num\">([A-Z]+-\\d{4}-\\d+)</span>");
    private static final Pattern ADOPT = Pattern.compile("action=\"(/staff/articles/imported/\\d+/adopt)\"");

    private final Visitor editor;
    private final Visitor publisher;
    private final Map<String, String> text;
    private String path = "";

    private Articles(Visitor editor, Visitor publisher, Map<String, String> text) {
        this.editor = editor;
        this.publisher = publisher;
        this.text = text;
    }

    /** A new article with this title and text, kept as a draft. */
    public static Articles written(String title, String body) {
        return written(Officers.as("editor"), Officers.as("publisher"), title, body);
    }

    /** The same by somebody who logged in elsewhere. */
    public static Articles written(Visitor editor, Visitor publisher, String title, String body) {
        Articles article = new Articles(editor, publisher, header());
        article.text.put("title", title);
        article.text.put("body", body);
        article.editor.get("/staff/articles/new");
        Response answer = article.editor.submit("/staff/articles", article.text, null, new byte[0]);
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not kept: " + answer.statusCode());
        }
        article.path = answer.header("Location").replaceAll(".*(/staff/articles/\\d+)", "$1");
        return article;
    }

    /** An article that somebody else began, found among the drafts. */
    public static Articles drafted(String title) {
        Articles article = new Articles(Officers.as("editor"), Officers.as("publisher"), header());
        Matcher found = Pattern.compile("href=\"(/staff/articles/\\d+)\">" + Pattern.quote(title))
                .matcher(article.editor.get("/staff/articles?state=draft").asString());
        if (!found.find()) {
            throw new AssertionError("Not among the drafts: " + title);
        }
        article.path = found.group(1);
        return article;
    }

    /** An article that came from a file, taken over by the desk. */
    public static Articles adopted(String title) {
        Articles article = new Articles(Officers.as("editor"), Officers.as("publisher"), header());
        article.text.put("title", title);
        Matcher found = ADOPT.matcher(
                article.editor.get("/staff/articles/imported?q=" + title).asString());
        if (!found.find()) {
            throw new AssertionError("Not among the imported: " + title);
        }
        Response answer = article.editor.post(found.group(1));
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not taken over: " + answer.statusCode());
        }
        article.path = answer.header("Location").replaceAll(".*(/staff/articles/\\d+)", "$1");
        return article;
    }

    /** A header that is in order but for the fields that are given. */
    public static Response post(String... namesAndValues) {
        Visitor editor = Officers.as("editor");
        editor.get("/staff/articles/new");
        Map<String, String> text = header();
        put(text, namesAndValues);
        return editor.submit("/staff/articles", text, null, new byte[0]);
    }

    private static Map<String, String> header() {
        Map<String, String> text = new LinkedHashMap<>();
        put(
                text,
                "title",
                "标题",
                "column",
                "documents",
                "theme",
                "",
                "docNo",
                "",
                "issuer",
                "许昌市信访局",
                "source",
                "许昌市信访局",
                "producedOn",
                LocalDate.now().minusDays(1).toString(),
                "openness",
                "active",
                "validity",
                "in-force",
                "summary",
                "为试验而写。",
                "keywords",
                "",
                "oldAddress",
                "",
                "callUntil",
                "",
                "resultOf",
                "",
                "correction",
                "",
                "body",
                "正文");
        return text;
    }

    private static void put(Map<String, String> text, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    public Visitor editor() {
        return editor;
    }

    public Visitor publisher() {
        return publisher;
    }

    public String title() {
        return text.getOrDefault("title", "");
    }

    /** Its page at the desk. */
    public String path() {
        return path;
    }

    /** Its 索引号. */
    public String index() {
        Matcher found = INDEX.matcher(publisher.get(path).asString());
        if (!found.find()) {
            throw new AssertionError("No 索引号 at " + path);
        }
        return found.group(1);
    }

    public long id() {
        return Long.parseLong(path.replaceAll("\\D", ""));
    }

    /** Its address before the public. */
    public String address() {
        Matcher found = PUBLIC.matcher(publisher.get(path).asString());
        if (!found.find()) {
            throw new AssertionError("Not published: " + path);
        }
        return found.group(1);
    }

    /** The version that somebody sees who opens it now. */
    public String version() {
        Matcher found = VERSION.matcher(editor.get(path + "/text").asString());
        if (!found.find()) {
            throw new AssertionError("No form at " + path);
        }
        return found.group(1);
    }

    /** Writes fields anew from the version that holds now. */
    public Response write(String... namesAndValues) {
        return writeFrom(version(), namesAndValues);
    }

    /** Writes fields anew from a version that was seen before. */
    public Response writeFrom(String version, String... namesAndValues) {
        put(text, namesAndValues);
        Map<String, String> sent = new LinkedHashMap<>(text);
        sent.put("version", version);
        editor.get(path + "/text");
        return editor.submit(path + "/text", sent, null, new byte[0]);
    }

    /** Adds a file. */
    public Response attach(String name, byte[] content) {
        Map<String, String> sent = new LinkedHashMap<>(text);
        sent.put("version", version());
        return editor.submit(path + "/text", sent, name, content);
    }

    /** Does something with what its form asks for. */
    public Response act(Visitor by, String act, String... fields) {
        return actFrom(version(), by, act, fields);
    }

    /** The same from a version that was seen before. */
    public Response actFrom(String version, Visitor by, String act, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = version;
        by.get(path);
        return by.post(path + "/acts/" + act, all);
    }

    public Articles handedIn() {
        return done(editor, "hand-in");
    }

    /** Both examinations of art. 17 are recorded. */
    public Articles examined() {
        done(publisher, "clear-secrecy", "clear-secrecy-note", "不涉及国家秘密");
        return done(publisher, "review-openness", "review-openness-note", "属于主动公开的信息");
    }

    /** The reviewer does something that asks for nothing. */
    public Articles done(String act) {
        return done(publisher, act);
    }

    private Articles done(Visitor by, String act, String... fields) {
        Response answer = act(by, act, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(act + " was not done: " + answer.statusCode());
        }
        return this;
    }
}
