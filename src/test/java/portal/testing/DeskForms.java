package portal.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of the steps of a case, opened, filled in and sent by officers. */
public final class DeskForms {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern SEQ = Pattern.compile("name=\"seq\" value=\"(\\d+)\"");

    private DeskForms() {}

    /** Opens the form of a step and sends it filled in. */
    public static Response take(Visitor officer, String number, String word, String... fields) {
        String path = "/staff/cases/" + number + "/steps/" + word;
        Response form = officer.get(path);
        if (form.statusCode() != 200) {
            throw new AssertionError("The form of " + word + " is answered with " + form.statusCode());
        }
        return sent(officer, path, form, fields);
    }

    /** Sends a form that was opened before. */
    public static Response sent(Visitor officer, String path, Response form, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", found(VERSION, form), "seq", found(SEQ, form)));
        return officer.post(path, all.toArray(String[]::new));
    }

    /** The same, and the step is taken. */
    public static void taken(Visitor officer, String number, String word, String... fields) {
        Response answer = take(officer, number, word, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(word + " was not taken: " + answer.statusCode());
        }
    }

    /** An accepted appeal of one or two requests is answered, and the answer handed over. */
    public static void answered(Visitor clerk, String number) {
        taken(
                clerk,
                number,
                "conclude",
                "opinion/replies/0/outcome",
                "UPHELD",
                "opinion/replies/0/answer",
                "已责令供热公司更换管道，室温恢复到十八度以上。",
                "opinion/replies/1/outcome",
                "NOT_UPHELD",
                "opinion/replies/1/answer",
                "合同没有约定退费，可以依法另行主张。",
                "opinion/finding",
                "经现场测量，室温为十四度，低于标准；管道老化，多次报修没有修好。",
                "opinion/basis",
                "《城市供热条例》第十条",
                "opinion/result",
                "责令供热公司于六月底前完成整改。");
        taken(clerk, number, "serve", "way", "IN_PERSON");
    }

    /** The one who filed asks for a review of the answer. */
    public static void reviewAsked(Requests.Receipt filed) {
        Visitor citizen = new Visitor();
        citizen.get("/petitions/track");
        citizen.post("/petitions/track", "number", filed.number(), "code", filed.code());
        String path = "/petitions/track/steps/ask-review";
        citizen.get(path);
        String tail = Filings.person().idNumber().substring(12);
        Response answer = citizen.post(path, "text", "合同第八条约定了温度不达标退费。", "idNumberTail", tail);
        if (answer.statusCode() != 303) {
            throw new AssertionError("No review was asked for: " + answer.statusCode());
        }
    }

    /** The answer is confirmed, and that is handed over. */
    public static void reviewed(Visitor reviewer, String number) {
        taken(
                reviewer,
                number,
                "conclude-review",
                "opinion/result",
                "CONFIRMED",
                "opinion/finding",
                "原认定的事实清楚。",
                "opinion/basis",
                "《城市供热条例》第十条");
        taken(reviewer, number, "serve", "way", "IN_PERSON");
    }

    private static String found(Pattern pattern, Response form) {
        Matcher found = pattern.matcher(form.asString());
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in the form");
        }
        return found.group(1);
    }
}
