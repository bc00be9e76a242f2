package portal.inforequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import portal.law.Deadline;
import portal.testing.Csv;

/** The published examples of the disclosure regulation, walked through the procedure itself. */
class RequestVectorsTest {
    @TestFactory
    Stream<DynamicTest> everyExampleEndsOnThePublishedDay() {
        return vectors()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("rule"), () -> {
                    LocalDate start = LocalDate.parse(row.get("start_date"));
                    String due = row.get("chosen_deadline");
                    assertThat(deadline(row, start).dueOn())
                            .isEqualTo(
                                    due.startsWith("PENDING") ? Optional.empty() : Optional.of(LocalDate.parse(due)));
                }));
    }

    @Test
    void thereAreExamples() {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static Stream<Map<String, String>> vectors() {
        return Csv.vectors("deadline-vectors.csv").stream()
                .filter(row -> row.get("article").startsWith("政府信息公开条例第3")
                        || row.get("rule").contains("公开答复"));
    }

    private static Deadline deadline(Map<String, String> row, LocalDate start) {
        InfoRequest received = received(row, start);
        String rule = row.get("rule");
        int excluded = row.get("excluded_added").isBlank() ? 0 : Integer.parseInt(row.get("excluded_added"));
        if (rule.contains("复议") || rule.contains("诉讼")) {
            InfoRequest answered = Asked.taken(received, Asked.answer(AnswerKind.REFUSED), start);
            InfoRequest served = Asked.taken(answered, new OfficeStep.Serve(start, "当面"), start);
            return served.clocks().get(rule.contains("诉讼") ? RequestClock.LAWSUIT : RequestClock.RECONSIDERATION);
        }
        if (rule.contains("补正告知")) {
            return received.clocks().get(RequestClock.CORRECTION_NOTICE);
        }
        if (rule.contains("延长")) {
            InfoRequest asked = Asked.taken(received, new ExtensionStep.AskExtension(20, "查找"), start);
            return Asked.taken(asked, new ExtensionStep.ApproveExtension(20), start)
                    .clocks()
                    .get(RequestClock.ANSWER);
        }
        if (row.get("article").contains("32") || rule.contains("第三方提出")) {
            return Asked.taken(received, new ConsultStep.AskThirdParty("某公司", "合同"), start)
                    .clocks()
                    .get(RequestClock.THIRD_PARTY);
        }
        if (row.get("article").contains("34")) {
            return Asked.taken(received, new ConsultStep.AskCoAuthor("某局", "联合发文"), start)
                    .clocks()
                    .get(RequestClock.CO_AUTHOR);
        }
        return received.clocks().get(RequestClock.ANSWER).paused(excluded);
    }

    private static InfoRequest received(Map<String, String> row, LocalDate start) {
        if (row.get("start_event").contains("确认")) {
            InfoRequest online = Asked.taken(
                    Asked.arrived(RequestChannel.ONLINE, start.minusDays(6)),
                    new OfficeStep.Register(),
                    start.minusDays(6));
            return Asked.taken(online, new OfficeStep.ConfirmReceipt("电话"), start);
        }
        RequestChannel way =
                row.get("start_event").contains("签收") ? RequestChannel.REGISTERED_MAIL : RequestChannel.IN_PERSON;
        return Asked.taken(Asked.arrived(way, start), new OfficeStep.Register(), start);
    }
}
