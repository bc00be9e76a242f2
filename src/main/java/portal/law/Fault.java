package portal.law;

/**
 * One wrong field of a request.
 *
 * @param pointer JSON pointer of the field, such as {@code /petitioner/phone}
 * @param code field and problem, such as {@code phone.invalid}
 * @param detail a Chinese sentence that says how to put it right
 */
public record Fault(String pointer, String code, String detail) {}
