package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.law.Fault;
import portal.testing.Filings;

/** Who asks for something other than a petition. */
class ApplicantTest {
    private static List<String> found(Filing.Petitioner person) {
        Faults faults = new Faults();
        Applicant.check(person, "/applicant", Judged.KNOWN, Judged.TODAY, true, faults);
        return faults.all().stream().map(Fault::pointer).toList();
    }

    @Test
    void whoShowsNameKindPaperAndTelephoneLacksNothingAndNeedsNoAddress() {
        Filing.Petitioner whole = Filings.person();
        Filing.Petitioner homeless = new Filing.Petitioner(
                whole.kind(), whole.name(), whole.idType(), whole.idNumber(), whole.phone(), null, null, null);
        assertThat(found(homeless)).isEmpty();
    }

    @Test
    void whoSaysNothingIsAskedForAllOfIt() {
        assertThat(found(Judged.NOBODY))
                .containsExactlyInAnyOrder(
                        "/applicant/name",
                        "/applicant/kind",
                        "/applicant/idType",
                        "/applicant/idNumber",
                        "/applicant/phone");
    }

    @Test
    void anApplicantIsStoredAsTidyAsAPetitioner() {
        Filing.Petitioner typed =
                new Filing.Petitioner("person", " 张三 ", "resident-id", null, "138-0013-8000", null, null, null);
        assertThat(Applicant.normalised(typed))
                .isEqualTo(new Filing.Petitioner("person", "张三", "resident-id", null, "13800138000", null, null, null));
    }
}
