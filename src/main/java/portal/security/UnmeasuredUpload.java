package portal.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextDecorator;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes in uploads that do not say how long they are: written to disk as they come, counted, and stopped at the limit
 * with all of it deleted. Who reads the request afterwards finds it taken apart already.
 */
final class UnmeasuredUpload {
    private final BodyHandler body;

    UnmeasuredUpload(String folder, long limit) {
        body = BodyHandler.create(folder).setBodyLimit(limit).setDeleteUploadedFilesOnEnd(true);
    }

    void take(RoutingContext context) {
        body.handle(new Onwards((RoutingContextInternal) context));
    }

    /** The same request, which goes on where it came from once it was read. */
    private static final class Onwards extends RoutingContextDecorator {
        private final RoutingContextInternal request;

        /** Of the request: pipelined requests have their pieces delivered on another. */
        private final Context home = Vertx.currentContext();

        Onwards(RoutingContextInternal request) {
            super(request.currentRoute(), request);
            this.request = request;
        }

        /** In the same words as a body that told its length. */
        @Override
        public void fail(int status) {
            if (status == HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code()) {
                request.fail(status, Bodies.tooLarge());
            } else {
                request.fail(status);
            }
        }

        @Override
        public void next() {
            if (fileUploads().isEmpty() && request().formAttributes().isEmpty()) {
                request.setBody(Buffer.buffer()); // nothing was in it, and nobody can read it a second time
            }
            if (home == Vertx.currentContext()) {
                request.next();
            } else {
                home.runOnContext(then -> request.next());
            }
        }
    }
}
