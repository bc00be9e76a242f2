package portal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Fault;
import portal.petition.PetitionNo;

/** What a booking must say (art. 20). */
class BookingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<String> codes(Asked asked) {
        return BookingRules.faults(asked, TODAY).stream().map(Fault::code).toList();
    }

    private static Asked people(int coming, int headcount) {
        List<String> names =
                IntStream.rangeClosed(1, coming).mapToObj(i -> "代表" + i).toList();
        Asked one = Plans.asked("张三");
        return new Asked(one.about(), null, List.copyOf(names), one.phone(), one.idType(), one.idNumber(), headcount);
    }

    @Test
    void oneThatIsInOrderIsKeptInTheFormInWhichItIsCompared() {
        PetitionNo petition = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(3));
        Asked asked = new Asked(
                "  小区供暖\r\n不达标 ",
                petition.display(),
                List.of(" 张三 ", "李四"),
                "138 3740 0001",
                "resident-id",
                Plans.ID.toLowerCase(java.util.Locale.ROOT),
                30);
        Content content = BookingRules.content(asked, TODAY);
        assertThat(content)
                .isEqualTo(new Content(
                        "小区供暖\n不达标", petition.digits(), List.of("张三", "李四"), Plans.PHONE, "resident-id", Plans.ID));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,500", "5,5", "5,100000"})
    void uptoFiveMayComeForAsManyAsThereAre(int coming, int headcount) {
        assertThat(codes(people(coming, headcount))).isEmpty();
    }

    @Test
    void sixAreTooManyAndTheErrorSaysWhere() {
        assertThat(BookingRules.faults(people(6, 6), TODAY)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/representatives");
            assertThat(fault.detail()).contains("不超过 5 人", "《信访工作条例》第二十条第三款");
        });
    }

    @ParameterizedTest
    @CsvSource({"3,2,headcount.too-few", "1,0,headcount.range", "1,-1,headcount.range", "1,100001,headcount.range"})
    void theNumberOfPeopleMustBePossible(int coming, int headcount, String code) {
        assertThat(codes(people(coming, headcount))).containsExactly(code);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Asked nothing = new Asked(null, null, List.of(), null, null, null, null);
        assertThat(codes(nothing))
                .containsExactlyInAnyOrder(
                        "about.required",
                        "name.required",
                        "phone.required",
                        "idType.required",
                        "idNumber.required",
                        "headcount.required");
    }

    @ParameterizedTest
    @CsvSource({
        "resident-id,411002196803050218,idNumber.checkdigit",
        "resident-id,4110,idNumber.length",
        "passport,!!!!!,idNumber.charset",
        "credit-code,91411000MA00000010,idType.unknown",
        "driving-licence,12345,idType.unknown"
    })
    void papersAreCheckedAsThoseOfAFiling(String type, String number, String code) {
        Asked one = Plans.asked("张三");
        assertThat(codes(new Asked(one.about(), null, List.of("张三"), one.phone(), type, number, 1)))
                .containsExactly(code);
    }

    @Test
    void aboutHasALengthAndANumberOrAPhoneThatIsNoneIsSaid() {
        Asked one = Plans.asked("张三");
        assertThat(codes(new Asked("事".repeat(201), "123", List.of("张三", " "), "110", one.idType(), one.idNumber(), 2)))
                .containsExactlyInAnyOrder(
                        "about.too-long", "petitionNumber.invalid", "name.required", "phone.invalid");
        assertThat(codes(new Asked("事".repeat(200), "", List.of("张三"), one.phone(), one.idType(), one.idNumber(), 1)))
                .isEmpty();
    }
}
