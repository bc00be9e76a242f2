package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Judged.NOBODY;
import static portal.petition.Judged.detail;
import static portal.petition.Judged.empty;
import static portal.petition.Judged.found;
import static portal.testing.Filings.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.Filings;

/** What a filing must have. */
class FilingRulesTest {
    @Test
    void theExamplesCanBeFiled() {
        assertThat(found(Filings.appeal())).isEmpty();
        assertThat(found(Filings.fullAppeal())).isEmpty();
        assertThat(found(Filings.suggestion())).isEmpty();
        assertThat(found(Filings.accusation())).isEmpty();
        assertThat(found("petitioner", Filings.organization())).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(found(empty()))
                .containsExactly(
                        "/purpose purpose.required",
                        "/title title.required",
                        "/request request.required",
                        "/facts facts.required",
                        "/region region.required",
                        "/priorProcedures priorProcedures.required",
                        "/headcount headcount.required",
                        "/petitioner/kind kind.required",
                        "/petitioner/name name.required",
                        "/petitioner/idType idType.required",
                        "/petitioner/idNumber idNumber.required",
                        "/petitioner/phone phone.required",
                        "/petitioner/region region.required",
                        "/petitioner/address address.required",
                        "/declaration declaration.required",
                        "/privacyNoticeRead privacyNoticeRead.required");
    }

    @ParameterizedTest
    @CsvSource({
        "title,title,4,50,一句话说明",
        "request,request,4,300,您的要求",
        "facts,facts,10,3000,事情经过",
        "reasons,reasons,1,1000,理由",
        "place,place,1,200,详细地点",
        "target,target,1,100,涉及的单位或者个人",
        "petitioner.name,petitioner/name,1,50,姓名",
        "petitioner.address,petitioner/address,1,200,详细地址"
    })
    void aTextKeepsItsLimitsInCodePoints(String path, String pointer, int min, int max, String label) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        assertThat(found(path, "𠮷".repeat(min))).isEmpty();
        assertThat(found(path, " \r\n" + "𠮷".repeat(max) + "\u3000\u00A0")).isEmpty();
        assertThat(found(path, "𠮷".repeat(max + 1))).containsExactly("/" + pointer + " " + field + ".too-long");
        assertThat(detail(path, "字".repeat(max + 7)))
                .isEqualTo(label + "太长了：最多 " + max + " 个字，现在有 " + (max + 7) + " 个字，请删去 7 个字。");
        if (min > 1) {
            assertThat(found(path, "𠮷".repeat(min - 1))).containsExactly("/" + pointer + " " + field + ".too-short");
            assertThat(detail(path, "字".repeat(min - 1)))
                    .isEqualTo(label + "太短了：至少 " + min + " 个字，现在只有 " + (min - 1) + " 个字。");
        }
    }

    @Test
    void wordsThatAreNotOfferedAreUnknown() {
        assertThat(found("purpose", "complaint")).containsExactly("/purpose purpose.unknown");
        assertThat(found("region", "110105")).containsExactly("/region region.unknown");
        assertThat(found("region", "411002010")).isEmpty();
        assertThat(found("category", "城乡建设/月球")).containsExactly("/category category.unknown");
        assertThat(found("petitioner.kind", "robot")).containsExactly("/petitioner/kind kind.unknown");
        assertThat(found("petitioner.idType", "driver")).containsExactly("/petitioner/idType idType.unknown");
        assertThat(found("priorProcedures", List.of("none", "war")))
                .containsExactly("/priorProcedures priorProcedures.unknown");
        assertThat(detail("purpose", "complaint")).isEqualTo("没有这样的信访目的，请从列出的选项里选。");
    }

    @Test
    void noneOfTheOtherRoadsStandsAlone() {
        assertThat(found("priorProcedures", List.of("none", "petition")))
                .containsExactly("/priorProcedures priorProcedures.none-alone");
        assertThat(found("priorProcedures", List.of("none", "none"))).isEmpty();
        assertThat(found("priorProcedures", List.of("petition", "litigation", "arbitration", "reconsideration")))
                .isEmpty();
        assertThat(found("priorProcedures", List.of())).containsExactly("/priorProcedures priorProcedures.required");
        assertThat(found("priorProcedures", Collections.singletonList(null)))
                .containsExactly("/priorProcedures priorProcedures.unknown");
    }

    @Test
    void onlyAnAccusationNamesTheAccused() {
        Filing accusation = Filings.accusation();
        assertThat(found(accusation, "accused", null)).containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused(" ", "", null)))
                .containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused(null, null, "科长")))
                .containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused("411002-zjj", null, null)))
                .isEmpty();
        assertThat(found(accusation, "accused", new Filing.Accused("nowhere", null, null)))
                .containsExactly("/accused/agencyCode agencyCode.unknown");
        assertThat(found(accusation, "accused", new Filing.Accused(null, "长".repeat(101), "长".repeat(51))))
                .containsExactly("/accused/name name.too-long", "/accused/position position.too-long");
        assertThat(found(accusation, "target", "某局")).containsExactly("/target target.not-allowed");
        assertThat(found("accused", new Filing.Accused(null, "某局", null)))
                .containsExactly("/accused accused.not-allowed");
        assertThat(found("accused", new Filing.Accused("", " ", null))).isEmpty();
        assertThat(found(Filings.suggestion(), "accused", new Filing.Accused(null, "某局", null)))
                .containsExactly("/accused accused.not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"0,range", "-1,range", "1,", "100000,", "100001,range"})
    void aPetitionStandsForOneToAHundredThousand(int headcount, String problem) {
        assertThat(found("headcount", headcount))
                .isEqualTo(problem == null ? List.of() : List.of("/headcount headcount." + problem));
    }

    @Test
    void atMostFiveRepresent() {
        Filing five = with(
                with(Filings.appeal(), "headcount", 5), "representatives", Collections.nCopies(5, Filings.person()));
        assertThat(found(five)).isEmpty();
        assertThat(found(five, "headcount", 4)).containsExactly("/headcount headcount.too-few");
        Filing six = with(with(Filings.appeal(), "headcount", 6), "representatives", Collections.nCopies(6, NOBODY));
        assertThat(found(six))
                .contains("/representatives representatives.too-many", "/representatives/4/name name.required")
                .doesNotContain("/representatives/5/name name.required");
    }

    @Test
    void eachRepresentativeIsCheckedLikeAPetitioner() {
        List<Filing.Petitioner> two = new ArrayList<>(List.of(Filings.person(), Filings.person()));
        two.set(1, null);
        assertThat(found(with(with(Filings.appeal(), "headcount", 2), "representatives", two)))
                .containsExactly(
                        "/representatives/1/kind kind.required",
                        "/representatives/1/name name.required",
                        "/representatives/1/idType idType.required",
                        "/representatives/1/idNumber idNumber.required",
                        "/representatives/1/phone phone.required",
                        "/representatives/1/region region.required",
                        "/representatives/1/address address.required");
    }

    @Test
    void bothStatementsMustBeMade() {
        assertThat(found("declaration", false)).containsExactly("/declaration declaration.required");
        assertThat(found("privacyNoticeRead", null)).containsExactly("/privacyNoticeRead privacyNoticeRead.required");
    }

    @Test
    void hintsSayTheLimits() {
        assertThat(TextLimit.TITLE.hint()).isEqualTo("4 到 50 个字");
        assertThat(TextLimit.PLACE.hint()).isEqualTo("最多 200 个字");
    }
}
