package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.Refused;
import portal.outbox.Opened;
import portal.petition.Filing;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Route;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** What a step tells its citizen is written with the step, and says nothing of the matter. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TellingTest {
    @Inject
    Course course;

    @Inject
    LegalTime time;

    @BeforeEach
    void onADay() {
        course.at(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    @Test
    void aTransferIsWrittenInOneTransactionWithItsMessage() {
        PetitionNo no = course.filed(Filings.fullAppeal());
        course.take(no, Steps.transfer(), Course.office());
        assertThat(course.kinds(no)).containsExactly("registered", "transferred");
        List<Row> rows = course.rows(
                "select o.xmin::text as told, h.xmin::text as done, o.body, o.created_at > now() - interval '1 minute'"
                        + " as by_the_system from outbox o join history h on h.no = o.thread and h.step = o.kind"
                        + " or h.no = o.thread and h.step = 'transfer' and o.kind = 'transferred' where o.thread = $1",
                no);
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getString("told")).isEqualTo(row.getString("done"));
            assertThat(row.getBoolean("by_the_system"))
                    .as("messages go by the system's time")
                    .isTrue();
            assertThat(new String(row.getBuffer("body").getBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("13800138000", "转给");
        });
    }

    @Test
    void aMessageSaysWhatHappenedAndNothingOfTheMatter() {
        Filing filing = Filings.fullAppeal();
        PetitionNo no = course.filed(filing);
        course.take(no, Steps.transfer(), Course.office());
        course.take(no, Steps.accept(Route.PETITION), Course.agency());
        course.take(no, new HandlingStep.AskExtension(30, "需要鉴定"), Course.agency());
        course.take(no, new HandlingStep.Extend(30, "需要鉴定"), Course.by(Actor.Role.AGENCY_HEAD, Steps.AGENCY));
        List<Opened> told = course.told(no);
        assertThat(told).extracting(Opened::kind).containsExactly("registered", "transferred", "accepted", "extended");
        assertThat(told).allSatisfy(message -> {
            assertThat(message.phone()).isEqualTo(filing.petitioner().phone());
            assertThat(message.text())
                    .startsWith("【许昌市信访局】")
                    .contains("编号尾号" + no.tail())
                    .doesNotContain(no.digits(), filing.title(), "供暖", "供热", "热力", "张三", "鉴定", "住房", "区");
        });
    }

    @Test
    void anAccusationIsToldOfWithoutItsWord() {
        PetitionNo no = course.filed(Filings.accusation());
        TakeStep.By cleared = Course.by(Actor.Role.CLEARED, Steps.OFFICE);
        course.take(no, new IntakeStep.SettleAccused(java.util.Set.of(Steps.AGENCY)), cleared);
        course.take(no, new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), cleared);
        assertThat(course.kinds(no)).containsExactly("registered", "passed_on");
        assertThat(course.told(no))
                .allSatisfy(message -> assertThat(message.text()).doesNotContain("检举", "控告", "纪检", "监察", "科长", "礼金"));
    }

    @Test
    void aStepThatWasRefusedTellsNothing() {
        PetitionNo no = course.filed(Filings.appeal());
        assertThatThrownBy(() -> course.take(no, Steps.accept(Route.PETITION), Course.agency()))
                .isInstanceOf(Refused.class);
        assertThat(course.kinds(no)).containsExactly("registered");
    }

    @Test
    void aLandlineIsSentNoTextMessage() {
        PetitionNo no = course.filed(Filings.with(Filings.appeal(), "petitioner.phone", "0374-2345678"));
        course.take(no, Steps.transfer(), Course.office());
        assertThat(course.told(no)).isEmpty();
        assertThat(course.stage(no)).isEqualTo("transferred");
    }
}
