package portal.wechat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Calls that need a token: when WeChat does not take it any more, another is asked for and the call made once more. */
@Singleton
class Calls {
    private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 42001);

    private final Line line;
    private final AccessTokens tokens;

    Calls(Line line, AccessTokens tokens) {
        this.line = line;
        this.tokens = tokens;
    }

    /** Fails with {@link NoAnswer} or, when there is no token, {@link Denied}; any other no is the answer. */
    Uni<Reply> post(WeChatSettings.App app, String path, Map<String, ?> body) {
        return asked(app, token -> line.post(path, Map.of("access_token", token), body));
    }

    /** The same for what is asked with a query of one more parameter. */
    Uni<Reply> get(WeChatSettings.App app, String path, String name, String value) {
        return asked(app, token -> line.get(path, Map.of("access_token", token, name, value)));
    }

    private Uni<Reply> asked(WeChatSettings.App app, Function<String, Uni<Reply>> call) {
        return tokens.current(app)
                .chain(token -> call.apply(token)
                        .chain(reply -> TOKEN_REFUSED.contains(reply.errcode())
                                ? tokens.renewed(app, token).chain(call::apply)
                                : Uni.createFrom().item(reply)));
    }
}
