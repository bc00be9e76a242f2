package portal.oversight;

/** The office's work standard, point by point: what a quality review looks at. */
public enum Standard {
    PROGRAM("程序", "登记、转送、受理、告知、办理、送达，一步不少，先后不乱"),
    CONTENT("内容", "每一项请求都有答复，事实清楚，依据写明条文，语句通顺、态度平和"),
    TIME("期限", "每一步都在规定的期限内；延期有批准、有告知"),
    RESULT("结果", "支持的已经执行；不支持的作了解释疏导；救济途径写对");

    private final String label;
    private final String asks;

    Standard(String label, String asks) {
        this.label = label;
        this.asks = asks;
    }

    public String label() {
        return label;
    }

    /** What must be so. */
    public String asks() {
        return asks;
    }
}
