package portal.casework;

/** By which way a petition reached the office (信访工作条例 art. 17). */
public enum Channel {
    ONLINE("信息网络"),
    LETTER("书信"),
    TELEPHONE("电话"),
    FAX("传真"),
    VISIT("走访");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Channel of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
