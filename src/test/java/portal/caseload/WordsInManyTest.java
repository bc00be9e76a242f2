package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.LegalTime;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.Stage;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** Words that stand in many petitions lead to the same ones in the same order, whichever way they are looked for. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class WordsInManyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Officer INTAKE = new Officer(1, "收件员", Steps.OFFICE, Set.of(Duty.INTAKE_CLERK), false);

    @Inject
    TextSearch search;

    @Inject
    Course course;

    @Inject
    UnreadWords unread;

    @Inject
    LegalTime time;

    @AfterEach
    void today() {
        time.set(null);
    }

    private static Filing about(String words) {
        return Filings.with(Filings.appeal(), "facts", "这件事的经过是：" + words + "，到现在还没有结果。");
    }

    private List<Caseload.Mark> marks(
            String words, Caseload.@Nullable Mark after, Caseload.@Nullable Mark before, int many) {
        return marks(words, null, after, before, many);
    }

    private List<Caseload.Mark> marks(
            String words,
            @Nullable Stage stage,
            Caseload.@Nullable Mark after,
            Caseload.@Nullable Mark before,
            int many) {
        Caseload.Wanted wanted =
                new Caseload.Wanted(Caseload.Whose.AGENCY, Caseload.Part.OPEN, stage, null, "", words, after, before);
        List<Row> rows = done(search.find(INTAKE, wanted, Steps.OFFICE, many)).rows();
        return rows.stream().map(Caseload::mark).toList();
    }

    @Test
    void goingThroughTheRegisterFindsWhatGatheringFinds() {
        String words = "鸊鷉鸀鸂";
        Random random = new Random(20261122);
        List<Caseload.Mark> filed = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            course.at(DAY.plusDays(random.nextInt(40)));
            // A few have the same pairs without the words.
            PetitionNo no = course.filed(about(i % 10 == 0 ? "鸊鷉又鷉鸀又鸀鸂" : words));
            if (i % 10 > 0) {
                filed.add(new Caseload.Mark(course.due(no, "sorting"), Long.valueOf(no.digits())));
            }
        }
        unread.read();
        filed.sort(Comparator.comparing(Caseload.Mark::due).thenComparing(Caseload.Mark::no));
        int page = Caseload.PAGE + 1;
        for (int many : new int[] {0, Integer.MAX_VALUE}) {
            assertThat(marks(words, null, null, many)).isEqualTo(filed.subList(0, page));
            assertThat(marks(words, filed.get(9), null, many)).isEqualTo(filed.subList(10, 10 + page));
            assertThat(marks(words, filed.get(99), null, many)).isEqualTo(filed.subList(100, filed.size()));
            List<Caseload.Mark> back = new ArrayList<>(filed.subList(90 - page, 90));
            Collections.reverse(back);
            assertThat(marks(words, null, filed.get(90), many)).isEqualTo(back);
            assertThat(marks(words, Stage.HANDLING, null, null, many)).isEmpty();
            assertThat(marks(words, Stage.REGISTERED, null, null, many)).isEqualTo(filed.subList(0, page));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MAX_VALUE})
    void aNameIsFoundAmongThemToo(int many) {
        String name = many == 0 ? "鸎鸏鸐" : "鹡鹢鹣";
        PetitionNo no = course.filed(Filings.with(Filings.appeal(), "petitioner.name", name));
        unread.read();
        assertThat(marks(name, null, null, many))
                .extracting(Caseload.Mark::no)
                .containsExactly(Long.valueOf(no.digits()));
    }
}
