package portal.disclosure;

/**
 * A column of the disclosure platform.
 *
 * @param code its name in addresses and the API
 * @param name its name as people read it
 * @param place which of the platform's fixed places it belongs to
 * @param type the column type of the government's web page rules (ColumnType)
 */
public record Column(String code, String name, Place place, String type, String description, String keywords) {
    /** The fixed places that every disclosure platform has under these names. */
    public enum Place {
        GUIDE("政府信息公开指南"),
        RULES("政府信息公开制度"),
        MANDATORY("法定主动公开内容"),
        REPORTS("政府信息公开年报"),
        VOICES("人民建议和办理结果");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word for this place in the API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
