package portal.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import portal.law.Fault;
import portal.law.Refused;

/**
 * What an editor writes: the header that the catalogue needs (公开 12) and the text.
 *
 * @param column code of the column
 * @param docNo 文号; empty where there is none
 * @param producedOn 生成日期 as it was typed
 * @param openness a word of {@link Openness}
 * @param validity a word of {@link Validity}
 * @param correction what was corrected and why; empty before the first publication
 * @param body the text in the portal's Markdown
 */
public record ManuscriptText(
        String title,
        String column,
        String theme,
        String docNo,
        String issuer,
        String source,
        String producedOn,
        String openness,
        String validity,
        String summary,
        String keywords,
        String correction,
        String body) {
    LocalDate produced() {
        return LocalDate.parse(producedOn);
    }

    List<String> keywordList() {
        return Arrays.stream(keywords.split("[,，、;；\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Answers itself when it is in order.
     *
     * @throws Refused INVALID naming every wrong field
     */
    ManuscriptText checked(Columns columns, LocalDate today) {
        List<Fault> faults = ManuscriptRules.faults(this, columns, today);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return this;
    }
}
