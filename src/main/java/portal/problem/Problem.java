package portal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/**
 * A failure as RFC 9457 wants it.
 *
 * @param type a stable address of this kind of failure
 * @param code a word for programs, finer than the type
 * @param serverTime what time it is here, for a client whose clock is wrong
 * @param incident the number under which an unexpected failure stands in the log
 * @param errors the wrong fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable OffsetDateTime serverTime,
        @Nullable String incident,
        @Nullable List<Fault> errors) {

    static Problem of(Refused refused) {
        int status = status(refused.reason());
        return new Problem(
                "/problems/" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(status),
                status,
                refused.code(),
                refused.detail(),
                refused.now().orElse(null),
                null,
                refused.faults().isEmpty() ? null : refused.faults());
    }

    static Problem of(int status) {
        return new Problem("about:blank", title(status), status, "http." + status, detail(status), null, null, null);
    }

    static Problem unexpected(String incident) {
        return new Problem(
                "about:blank", title(500), 500, "http.500", "系统出了故障，您的操作没有完成。请稍后再试；需要询问时报故障编号。", null, incident, null);
    }

    /** The one place where a reason becomes a status. */
    static int status(Reason reason) {
        return switch (reason) {
            case INVALID, KEY_REUSED -> 422;
            case MALFORMED -> 400;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case NOT_ALLOWED_NOW, STALE -> 409;
            case TOO_MANY -> 429;
            case TOO_LARGE -> 413;
            case WRONG_TYPE -> 415;
            case NOT_SIGNED_IN -> 401;
            case CLIENT_TOO_OLD -> 426;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求无法读取";
            case 401 -> "需要登录";
            case 403 -> "不能这样操作";
            case 404 -> "没有找到";
            case 405 -> "不支持这种操作";
            case 406, 415 -> "格式不支持";
            case 409 -> "现在不能办理";
            case 410 -> "已经撤回";
            case 413 -> "内容太大";
            case 414, 431 -> "地址或请求头太长";
            case 422 -> "填写的内容需要修改";
            case 426 -> "版本太旧";
            case 429 -> "操作太频繁";
            case 503 -> "暂时不能服务";
            default -> status < 500 ? "请求有误" : "系统故障";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "请求的格式不对，没有读出内容。";
            case 401, 403 -> "您没有进行这项操作的权限。";
            case 404 -> "这个地址没有内容，可能已经移走或者输错了。";
            case 405 -> "这个地址不支持这种操作。";
            case 406 -> "没有您要的格式。";
            case 413 -> "发送的内容超过了上限。";
            case 414, 431 -> "地址或请求头太长，请缩短后再试。";
            case 415 -> "不支持发送的内容格式。";
            case 503 -> "系统正在启动或维护，请稍后再试。";
            default -> status < 500 ? "请求有误，没有办理。" : "系统出了故障，请稍后再试。";
        };
    }
}
