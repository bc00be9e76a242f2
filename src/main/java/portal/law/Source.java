package portal.law;

/**
 * Where a rule stands: a regulation, its article and, where it matters, the paragraph (0 when not said).
 *
 * @param regulation title without the book-title marks
 * @param article number of the article; 0 when the rule rests on the regulation as a whole
 * @param paragraph number of the paragraph within the article (款); 0 when not said
 */
public record Source(String regulation, int article, int paragraph) {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int MAX_ARTICLE = 9_999;

    public Source {
        if (article < 0 || article > MAX_ARTICLE || paragraph < 0 || paragraph > 99) {
            throw new IllegalArgumentException("No such article: " + article + "/" + paragraph);
        }
    }

    /** 《信访工作条例》, in force since 2022-05-01. */
    public static Source petitionRegulation(int article) {
        return petitionRegulation(article, 0);
    }

    /** 《信访工作条例》, down to the paragraph. */
    public static Source petitionRegulation(int article, int paragraph) {
        return new Source("信访工作条例", article, paragraph);
    }

    /** 《政府信息公开条例》, in force since 2019-05-15. */
    public static Source disclosureRegulation(int article) {
        return disclosureRegulation(article, 0);
    }

    /** 《政府信息公开条例》, down to the paragraph. */
    public static Source disclosureRegulation(int article, int paragraph) {
        return new Source("政府信息公开条例", article, paragraph);
    }

    /** As it is quoted: {@code 《信访工作条例》第二十二条}, with 第三款 where a paragraph is named. */
    public String basis() {
        String title = "《" + regulation + "》";
        if (article == 0) {
            return title;
        }
        String quoted = title + "第" + chinese(article) + "条";
        return paragraph == 0 ? quoted : quoted + "第" + chinese(paragraph) + "款";
    }

    /** A number from 1 to 9999 in Chinese numerals as regulations write them: 十二, 二十, 一百零三. */
    static String chinese(int number) {
        StringBuilder out = new StringBuilder();
        String[] units = {"千", "百", "十", ""};
        int rest = number;
        boolean gap = false;
        for (int i = 0, unit = 1000; i < units.length; i++, unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "").append(digit == 1 && unit == 10 && out.isEmpty() ? "" : DIGITS[digit]);
            out.append(units[i]);
            gap = false;
        }
        return out.toString();
    }
}
