package portal.petition;

/** Something about a filing that does not stop it but that a person should look at. */
public enum Flag {
    /** The check character of a credit code does not fit; a few real ones do not. */
    CREDIT_CODE_CHECK("统一社会信用代码的校验位不符，请核对"),
    /** A letter names nobody, or no address: the office need not write back (art. 23, paragraph 2). */
    NO_NAME_OR_ADDRESS("姓名（名称）或者住址不清，不用书面告知（第二十三条第二款）");

    private final String label;

    Flag(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
