package portal.disclosure;

/** Numbers as regulations write them: 第三十六条. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private ChineseNumber() {}

    /**
     * Reads a number below one thousand.
     *
     * @throws IllegalArgumentException when it is none
     */
    static int parse(String words) {
        int total = 0;
        int digit = 0;
        for (char character : words.toCharArray()) {
            switch (character) {
                case '百' -> {
                    total += digit * HUNDRED;
                    digit = 0;
                }
                case '十' -> {
                    total += (digit == 0 ? 1 : digit) * TEN;
                    digit = 0;
                }
                default -> digit = digit(character, words);
            }
        }
        return total + digit;
    }

    private static int digit(char character, String words) {
        int digit = DIGITS.indexOf(character);
        if (digit < 0) {
            throw new IllegalArgumentException("Not a number: " + words);
        }
        return digit;
    }
}
