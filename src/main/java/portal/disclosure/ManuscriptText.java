package portal.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param oldAddress where it stood on the office's old site (原地址); empty where it did not
 * @param callUntil until when people may answer its call for suggestions, as it was typed; empty when it calls for none
 * @param resultOf 索引号 of the call whose result it is; empty when it is none
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
        String oldAddress,
        String callUntil,
        String resultOf,
        String correction,
        String body) {
    /** An old address that was copied whole is kept without the old site's name. */
    public ManuscriptText {
        oldAddress = Moves.path(oldAddress);
    }

    /** The last day of a call for suggestions. */
    @Nullable
    LocalDate call() {
        return callUntil.isEmpty() ? null : LocalDate.parse(callUntil);
    }

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
