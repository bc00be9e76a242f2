package portal.wechat;

/** WeChat did not answer, or not so that it could be understood. Nothing of what was asked is in it, and no cause. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param code such as {@code timeout} */
    NoAnswer(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
