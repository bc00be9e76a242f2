package portal.petition;

/**
 * How long a text may be, counted in code points after trimming, with line ends as one character.
 *
 * @param label what the field is called in messages
 * @param min fewest, when there is anything
 * @param max most
 */
public record TextLimit(String label, int min, int max) {
    public static final TextLimit TITLE = new TextLimit("一句话说明", 4, 50);
    public static final TextLimit REQUEST = new TextLimit("您的要求", 4, 300);
    public static final TextLimit FACTS = new TextLimit("事情经过", 10, 3000);
    public static final TextLimit REASONS = new TextLimit("理由", 1, 1000);
    public static final TextLimit PLACE = new TextLimit("详细地点", 1, 200);
    public static final TextLimit TARGET = new TextLimit("涉及的单位或者个人", 1, 100);
    public static final TextLimit ACCUSED_NAME = new TextLimit("被检举控告的单位或者个人", 1, 100);
    public static final TextLimit POSITION = new TextLimit("职务", 1, 50);
    public static final TextLimit NAME = new TextLimit("姓名", 1, 50);
    public static final TextLimit ORGANIZATION_NAME = new TextLimit("单位名称", 1, 100);
    public static final TextLimit ADDRESS = new TextLimit("详细地址", 1, 200);
    public static final TextLimit AGENT_NAME = new TextLimit("代办人姓名", 1, 50);
    public static final TextLimit RELATION = new TextLimit("代办人与被代办人的关系", 1, 50);
    public static final TextLimit EMAIL = new TextLimit("电子邮箱", 3, 254);

    /** For the line below a field: {@code 4 到 50 个字}, {@code 最多 200 个字}. */
    public String hint() {
        return min > 1 ? min + " 到 " + max + " 个字" : "最多 " + max + " 个字";
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
