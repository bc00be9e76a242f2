package portal.security;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.Reason;
import portal.law.Refused;

/**
 * Takes in the bodies of requests: text (JSON, forms without files) is read here, up to its limit and no further, and
 * looked through for what is no text; uploads are passed on to be written to disk as they come, up to theirs.
 */
@Singleton
class Bodies {
    /** So much of a refused body is read and thrown away, so that the browser gets to read why. */
    private static final long PATIENCE = 64L << 20;

    static final int MOST_FIELDS = 500;

    private final int text;
    private final long apiUpload;
    private final long formUpload;
    private final UnmeasuredUpload unmeasured;

    Bodies(LimitSettings settings, @ConfigProperty(name = "quarkus.http.body.uploads-directory") String uploads) {
        text = Math.toIntExact(settings.textBody().asLongValue());
        apiUpload = settings.apiUpload().asLongValue();
        formUpload = settings.formUpload().asLongValue();
        unmeasured = new UnmeasuredUpload(uploads, apiUpload);
    }

    void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = type(request);
        long limit = type.equals("multipart/form-data") ? upload(context) : text;
        long announced = announced(request);
        if (announced > limit) {
            refuse(context, Reason.TOO_LARGE);
        } else if (announced == 0 || !isText(type)) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            // Whoever was to read it may have stopped in the middle and left the connection waiting.
            context.addEndHandler(answered -> FrontDoor.drain(request, PATIENCE));
            if (announced < 0 && limit == apiUpload) {
                unmeasured.take(context);
            } else {
                context.next(); // the wall of quarkus.http.limits stands where the limit of our own forms does
            }
        } else {
            new Reading(context, type, announced).start();
        }
    }

    /** Length of the body: -1 if it will only show, {@link Long#MAX_VALUE} if it is no number. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            boolean open = request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                    || request.version() == HttpVersion.HTTP_2;
            return open && !request.isEnded() ? -1 : 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private long upload(RoutingContext context) {
        return FrontDoor.isApi(context) ? apiUpload : formUpload;
    }

    static String type(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String type) {
        return isForm(type) || isJson(type);
    }

    static boolean isForm(String type) {
        return type.equals("application/x-www-form-urlencoded");
    }

    static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static boolean clean(String type, byte[] body) {
        return isForm(type) ? fields(body) <= MOST_FIELDS && CleanText.cleanEncoded(body) : CleanText.cleanJson(body);
    }

    private static int fields(byte[] form) {
        int fields = 1;
        for (byte one : form) {
            fields += one == '&' ? 1 : 0;
        }
        return fields;
    }

    private static void refuse(RoutingContext context, Reason reason) {
        FrontDoor.drain(context.request(), PATIENCE);
        if (reason == Reason.TOO_LARGE) {
            context.fail(413, tooLarge());
        } else {
            context.fail(400, new Refused(reason, "提交的内容里有无法识别的字符，请检查后再提交。"));
        }
    }

    static Refused tooLarge() {
        return new Refused(Reason.TOO_LARGE, "提交的内容太大，无法接收。");
    }

    /** One body as it comes in, piece by piece, on its connection's own thread. */
    private final class Reading {
        private final RoutingContext context;
        private final String type;
        private final Buffer body;

        /** Of the request: pipelined requests have their pieces delivered on another. */
        private final Context home = Vertx.currentContext();

        private boolean refused;

        Reading(RoutingContext context, String type, long announced) {
            this.context = context;
            this.type = type;
            this.body = Buffer.buffer(announced < 0 ? 1024 : (int) announced);
        }

        void start() {
            HttpServerRequest request = context.request();
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.headers().remove(HttpHeaders.EXPECT);
                context.response().writeContinue();
            }
            request.handler(this::piece);
            request.endHandler(end -> atHome(this::end));
            request.resume();
        }

        private void piece(Buffer piece) {
            if (body.length() + piece.length() <= text) {
                body.appendBuffer(piece);
            } else {
                refused = true;
                refuse(context, Reason.TOO_LARGE);
            }
        }

        private void end() {
            if (refused) {
                return;
            }
            if (clean(type, body.getBytes())) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            } else {
                refuse(context, Reason.MALFORMED);
            }
        }

        private void atHome(Runnable next) {
            if (home == Vertx.currentContext()) {
                next.run();
            } else {
                home.runOnContext(then -> next.run());
            }
        }
    }
}
