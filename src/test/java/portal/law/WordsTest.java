package portal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How articles, terms, dates and refusals read. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "1,一",
        "9,九",
        "10,十",
        "11,十一",
        "19,十九",
        "20,二十",
        "22,二十二",
        "34,三十四",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "115,一百一十五",
        "203,二百零三",
        "1000,一千",
        "1001,一千零一",
        "1010,一千零一十",
        "1260,一千二百六十",
        "9999,九千九百九十九"
    })
    void articlesAreNumberedAsInTheLaw(int number, String chinese) {
        assertThat(Source.chinese(number)).isEqualTo(chinese);
    }

    @Test
    void aSourceIsQuotedInFull() {
        assertThat(Source.petitionRegulation(22).basis()).isEqualTo("《信访工作条例》第二十二条");
        assertThat(Source.petitionRegulation(23, 3).basis()).isEqualTo("《信访工作条例》第二十三条第三款");
        assertThat(Source.disclosureRegulation(33, 2).basis()).isEqualTo("《政府信息公开条例》第三十三条第二款");
        assertThat(Source.disclosureRegulation(26).basis()).isEqualTo("《政府信息公开条例》第二十六条");
        assertThat(Terms.SIMPLE_OPINION.source().basis()).isEqualTo("《信访事项简易办理办法》");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "10000,0", "1,-1", "1,100"})
    void thereIsNoSuchArticle(int article, int paragraph) {
        assertThatThrownBy(() -> new Source("法", article, paragraph)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRegulationAsAWholeIsQuotedByItsTitle() {
        assertThat(new Source("法", 0, 0).basis()).isEqualTo("《法》");
    }

    @Test
    void theWidestNumbersAreArticles() {
        assertThat(new Source("法", 9_999, 99).basis()).isEqualTo("《法》第九千九百九十九条第九十九款");
    }

    @Test
    void termsReadAsInTheLaw() {
        assertThat(Terms.SORTING.text()).isEqualTo("15日");
        assertThat(Terms.OBJECTION.text()).isEqualTo("5个工作日");
        assertThat(Terms.LAWSUIT.text()).isEqualTo("6个月");
    }

    @Test
    void aTermIsAtLeastOneUnit() {
        Source source = Source.petitionRegulation(22);
        assertThatThrownBy(() -> new Term.CalendarDays(0, source)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term.WorkingDays(0, source)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term.Months(0, source)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTermHasTheLengthAndArticleOfItsRegulation() {
        assertThat(List.of(
                        Terms.SORTING,
                        Terms.NOTICE,
                        Terms.NOTICE_AFTER_TRANSFER,
                        Terms.OBJECTION,
                        Terms.HANDLING,
                        Terms.HANDLING_EXTENSION,
                        Terms.REVIEW_REQUEST,
                        Terms.REVIEW,
                        Terms.FINAL_REVIEW_REQUEST,
                        Terms.FINAL_REVIEW,
                        Terms.SIMPLE_ACCEPTANCE,
                        Terms.SIMPLE_OPINION,
                        Terms.SIMPLE_FORWARDING,
                        Terms.PUBLICATION,
                        Terms.CORRECTION_NOTICE,
                        Terms.THIRD_PARTY_OPINION,
                        Terms.INFORMATION_ANSWER,
                        Terms.INFORMATION_EXTENSION,
                        Terms.JOINT_AUTHOR_OPINION,
                        Terms.RECONSIDERATION,
                        Terms.LAWSUIT))
                .extracting(term -> term.text() + "/" + term.source().article())
                .containsExactly(
                        "15日/22",
                        "15日/23",
                        "15日/23",
                        "5个工作日/23",
                        "60日/34",
                        "30日/34",
                        "30日/35",
                        "30日/35",
                        "30日/36",
                        "30日/36",
                        "3个工作日/0",
                        "10个工作日/0",
                        "1个工作日/0",
                        "20个工作日/26",
                        "7个工作日/30",
                        "15个工作日/32",
                        "20个工作日/33",
                        "20个工作日/33",
                        "15个工作日/34",
                        "60日/20",
                        "6个月/46");
    }

    @Test
    void datesReadAsOnPaper() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(ChineseDate.full(sunday)).isEqualTo("2026年11月22日 周日");
        assertThat(ChineseDate.date(sunday)).isEqualTo("2026年11月22日");
        assertThat(ChineseDate.monthDay(LocalDate.of(2026, 1, 5))).isEqualTo("1月5日");
        assertThat(ChineseDate.weekday(LocalDate.of(2026, 11, 23))).isEqualTo("周一");
    }

    @Test
    void aRefusalCarriesItsReasonAndWhatItNeeds() {
        Refused plain = new Refused(Reason.NOT_FOUND, "没有找到。");
        assertThat(plain.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(plain.detail()).isEqualTo("没有找到。");
        assertThat(plain.faults()).isEmpty();
        assertThat(plain.retryAfter()).isEmpty();
        assertThat(plain.getStackTrace()).isEmpty();

        Fault fault = new Fault("/title", "title.required", "请填写标题。");
        Refused invalid = Refused.invalid(List.of(fault, fault));
        assertThat(invalid.reason()).isEqualTo(Reason.INVALID);
        assertThat(invalid.faults()).containsExactly(fault, fault);
        assertThat(invalid.detail()).isEqualTo("有 2 处需要改正。");
        assertThatThrownBy(() -> Refused.invalid(List.of())).isInstanceOf(IllegalArgumentException.class);

        Refused slow = Refused.tooMany("请稍后再试。", 90);
        assertThat(slow.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(slow.retryAfter()).hasValue(90);
        assertThat(Refused.tooMany("请稍后再试。", 0).retryAfter()).hasValue(1);
    }
}
