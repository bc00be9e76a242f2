package portal.wechat;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** The line to WeChat's servers. Whatever keeps an answer from coming is {@link NoAnswer}. */
interface Line {
    /** Whether anything can be asked for this account. */
    boolean open(WeChatSettings.App app);

    Uni<Reply> get(String path, Map<String, String> query);

    Uni<Reply> post(String path, Map<String, String> query, Map<String, ?> body);
}
