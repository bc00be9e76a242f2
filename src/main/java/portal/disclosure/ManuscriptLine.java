package portal.disclosure;

/**
 * An article as the desk's list shows it.
 *
 * @param changedAt as people read it
 * @param publishAt when it goes out by itself; empty unless it is scheduled
 * @param producedOn 生成日期
 * @param dueOn until when it must be published (公开 26); empty when it is, or when the year is not announced yet
 * @param urgency how near that day is: late, soon or fine; empty without one
 */
public record ManuscriptLine(
        long id,
        String indexNo,
        String title,
        EditorialState state,
        String column,
        String changedAt,
        String publishAt,
        String producedOn,
        String dueOn,
        String urgency) {}
