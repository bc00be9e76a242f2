package portal.testing;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of reception that the office's clerk announces at the desk. */
public final class Receptions {
    private static final String LIST = "/staff/receptions";

    private Receptions() {}

    /** The id of a new day, some weeks from now, with so many places. */
    public static String announced(int places) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        String place = "示例接待大厅" + UUID.randomUUID().toString().substring(0, 8);
        Visitor clerk = Officers.as("intake");
        clerk.get(LIST + "/new");
        Response answer = clerk.post(
                LIST,
                "day",
                day.toString(),
                "starts",
                "09:00",
                "ends",
                "11:30",
                "place",
                place,
                "leader",
                "李示例",
                "position",
                "副市长",
                "field",
                "城乡建设",
                "places",
                Integer.toString(places),
                "bookUntil",
                day.minusDays(1).toString());
        if (answer.statusCode() != 303) {
            throw new AssertionError("No day was announced: " + answer.statusCode());
        }
        String list = clerk.get(LIST).asString();
        Matcher row = Pattern.compile("/staff/receptions/(\\d+)\"(?:(?!<tr>).)*" + place, Pattern.DOTALL)
                .matcher(list);
        if (!row.find()) {
            throw new AssertionError("The day is not in the list");
        }
        return row.group(1);
    }
}
