package portal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;

/** Work that of all instances one does at a time: it holds an advisory lock, which goes with its connection. */
public final class OneInstance {
    private OneInstance() {}

    /** Works if nobody is at it, and does nothing otherwise. */
    public static Uni<Void> ifFree(Pool pool, long turn, Function<SqlConnection, Uni<Void>> work) {
        return pool.withConnection(connection -> connection
                .preparedQuery("select pg_try_advisory_lock($1) as mine")
                .execute(Tuple.of(turn))
                .chain(rows -> rows.iterator().next().getBoolean("mine")
                        ? work.apply(connection).eventually(() -> leave(connection, turn))
                        : Uni.createFrom().voidItem()));
    }

    /** Works after whoever is at it now. */
    public static <T> Uni<T> after(Pool pool, long turn, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> connection
                .preparedQuery("select pg_advisory_lock($1)")
                .execute(Tuple.of(turn))
                .chain(() -> work.apply(connection).eventually(() -> leave(connection, turn))));
    }

    private static Uni<Void> leave(SqlConnection connection, long turn) {
        return connection
                .preparedQuery("select pg_advisory_unlock($1)")
                .execute(Tuple.of(turn))
                .replaceWithVoid();
    }
}
