package portal.wechat;

/** WeChat answered, and the answer is a no. */
final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    Denied(Reply reply) {
        super("errcode " + reply.errcode(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
