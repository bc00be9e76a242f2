package portal.wechat;

/**
 * What one subscribe message says, as it waits in the outbox.
 *
 * @param account who is told
 * @param template by which template, its number at WeChat
 * @param status what happened, in at most five characters
 * @param at when it was told
 * @param tail the last digits of the matter's number
 */
record News(long account, String template, String status, String at, String tail) {
    /** The kind of these messages in the outbox. */
    static final String KIND = "wechat";
}
