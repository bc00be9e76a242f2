package portal.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files lie in the database in pieces, so that a large one never fills the memory on its way in or out. */
final class Pieces {
    /** Largest piece, in bytes. */
    static final int SIZE = 256 * 1024;

    private Pieces() {}

    /**
     * Writes a file, one piece after the other.
     *
     * @param insert takes the file's id, the piece's number and its bytes
     */
    static Uni<Void> write(SqlClient in, Vertx vertx, String insert, long file, Path content) {
        return vertx.executeBlocking(() -> Files.newInputStream(content), false)
                .chain(from -> Multi.createBy()
                        .repeating()
                        .uni(() -> new int[1], next -> piece(in, vertx, insert, file, next[0]++, from))
                        .whilst(more -> more)
                        .collect()
                        .last()
                        .eventually(() -> vertx.executeBlocking(() -> closed(from), false)))
                .replaceWithVoid();
    }

    private static Uni<Boolean> piece(SqlClient in, Vertx vertx, String insert, long file, int seq, InputStream from) {
        return vertx.executeBlocking(() -> from.readNBytes(SIZE), false)
                .chain(bytes -> bytes.length == 0
                        ? Uni.createFrom().item(false)
                        : in.preparedQuery(insert)
                                .execute(Tuple.of(file, seq, Buffer.buffer(bytes)))
                                .replaceWith(true));
    }

    private static boolean closed(InputStream from) throws IOException {
        from.close();
        return true;
    }
}
