package portal.petition;

/** The papers a step issues. */
public enum Paper {
    RECEIPT("receipt", "回执");

    private final String word;
    private final String label;

    Paper(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
