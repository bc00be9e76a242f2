package portal.law;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an official document (发文字号, GB/T 9704): the agency's short name, the year in 〔〕, a number without
 * leading zeros, 号.
 */
public final class DocumentNo {
    private static final Pattern FORM = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}〔(19|20)\\d{2}〕[1-9]\\d{0,5}号");
    /** Regulations are made known by orders: 国务院令第711号. */
    private static final Pattern ORDER = Pattern.compile("[\\u4e00-\\u9fa5]{2,20}令第[1-9]\\d{0,4}号");

    private static final Pattern MEANT = Pattern.compile(
            "([\\u4e00-\\u9fa5]{2,12}?)[\\[(【〔{〈<「](?:年)?(\\d{2}|\\d{4})年?[])】〕}〉>」]第?0*([1-9]\\d{0,5})号?");

    private DocumentNo() {}

    public static boolean right(String written) {
        return FORM.matcher(written).matches() || ORDER.matcher(written).matches();
    }

    /** What somebody probably meant who wrote {@code [2024]}, {@code （2024）}, {@code 第001号}; empty when nobody can tell. */
    public static Optional<String> meant(String written) {
        Matcher found = MEANT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('﹝', '[')
                .replace('﹞', ']'));
        if (!found.matches()) {
            return Optional.empty();
        }
        String year = found.group(2).length() == 2 ? "20" + found.group(2) : found.group(2);
        return Optional.of(found.group(1) + "〔" + year + "〕" + found.group(3) + "号")
                .filter(DocumentNo::right);
    }
}
