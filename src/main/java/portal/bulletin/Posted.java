package portal.bulletin;

import java.time.LocalDate;

/**
 * A bulletin as the public reads it.
 *
 * @param since the day on which this text was put up
 */
public record Posted<T extends Sheet>(long id, BulletinKind kind, T sheet, LocalDate since) {}
