package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.petition.Filing;

class AnswersTest {
    @Test
    void nothingTypedIsAFilingWithNothingInIt() {
        Filing filing = answers().filing();
        assertThat(filing.purpose()).isNull();
        assertThat(filing.title()).isNull();
        assertThat(filing.headcount()).isEqualTo(1);
        assertThat(filing.agent()).isNull();
        assertThat(filing.declaration()).isFalse();
    }

    @Test
    void anAccusationNamesTheAccusedAndNoTarget() {
        Filing filing = answers("purpose", "accusation", "target", "某公司", "accused.name", "某局某科")
                .filing();
        assertThat(filing.target()).isNull();
        assertThat(filing.accused()).isEqualTo(new Filing.Accused(null, "某局某科", null));
    }

    @Test
    void anAppealNamesATargetAndNoAccused() {
        Filing filing = answers("purpose", "appeal", "target", "某公司", "accused.name", "某局某科")
                .filing();
        assertThat(filing.target()).isEqualTo("某公司");
        assertThat(filing.accused()).isNull();
    }

    @Test
    void anOrganizationShowsItsCreditCode() {
        Filing.Petitioner petitioner = answers("for", "organization", "petitioner.idType", "passport")
                .filing()
                .petitioner();
        assertThat(petitioner).isNotNull();
        assertThat(petitioner.kind()).isEqualTo("organization");
        assertThat(petitioner.idType()).isEqualTo("credit-code");
    }

    @Test
    void whoFilesForAnotherIsAskedForEvenIfNothingWasTyped() {
        assertThat(answers("for", "other").filing().agent()).isNotNull();
        assertThat(answers("for", "self").filing().agent()).isNull();
        assertThat(answers("for", "self", "agent.name", "李四").filing().agent()).isNotNull();
    }

    @Test
    void aHeadcountIsReadInAnyWidthAndNonsenseIsNoNumber() {
        assertThat(answers("headcount", " １２ ").filing().headcount()).isEqualTo(12);
        assertThat(answers("headcount", "十二").filing().headcount()).isEqualTo(-1);
        assertThat(answers("headcount", "99999999999").filing().headcount()).isEqualTo(-1);
    }

    @Test
    void representativesCountOnlyForThoseWhoFileTogether() {
        assertThat(answers("representatives.count", "2").filing().representatives())
                .isEmpty();
        assertThat(answers("headcount", "8", "representatives.count", "2")
                        .filing()
                        .representatives())
                .hasSize(2);
        assertThat(answers("headcount", "8", "representatives.count", "9")
                        .filing()
                        .representatives())
                .hasSize(5);
    }

    @Test
    void aRepresentativeTakenOutLetsThoseBelowMoveUp() {
        Answers before = answers(
                "headcount",
                "8",
                "representatives.count",
                "2",
                "representatives.0.name",
                "甲",
                "representatives.1.name",
                "乙");
        Map<String, List<String>> after = new HashMap<>(before.values());
        after.putAll(Representatives.removed(before, 0));
        assertThat(new Answers(after).filing().representatives())
                .extracting(one -> one == null ? null : one.name())
                .containsExactly("乙");
        assertThat(Representatives.removed(before, 7)).isEmpty();
    }

    private static Answers answers(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Answers(values);
    }
}
