package portal.disclosure;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.search.Paging;

/** What a filter asks for, to follow a where clause, and the values of the whole statement in their order. */
final class Conditions {
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();

    /** Adds a value that the statement names by its place; the first is $1. */
    Conditions value(Object value) {
        values.add(value);
        return this;
    }

    /** The filter's words are not looked at. */
    Conditions filtered(ArticleFilter filter) {
        and("column_code =", filter.column() == null ? null : filter.column().code());
        and("produced_on >=", filter.from());
        and("produced_on <=", filter.to());
        and("validity =", filter.validity() == null ? null : filter.validity().word());
        and("issuer =", filter.issuer());
        return this;
    }

    /** The limit and the offset of a page. */
    String limit(Paging paging) {
        value(paging.size()).value(paging.offset());
        return " limit $" + (values.size() - 1) + " offset $" + values.size();
    }

    Tuple values() {
        return Tuple.from(values);
    }

    @Override
    public String toString() {
        return sql.toString();
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            value(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        }
    }
}
