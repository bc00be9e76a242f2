package portal.bulletin;

import io.vertx.core.json.JsonObject;

/** What stands on a bulletin; one kind of it each. */
public sealed interface Sheet permits QuizQuestion, Campaign, TaskList {
    /** The line by which it is known. */
    String heading();

    /** Everything that people read on it, to be looked through before it is put up. */
    String words();

    /** As it is kept. */
    JsonObject json();

    /** What was kept. */
    static Sheet of(BulletinKind kind, JsonObject kept) {
        return switch (kind) {
            case QUESTION -> QuizQuestion.of(kept);
            case CAMPAIGN -> Campaign.of(kept);
            case LAW_DUTIES, PUTTING_RIGHT -> TaskList.of(kept);
        };
    }
}
