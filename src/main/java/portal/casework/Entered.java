package portal.casework;

import java.time.LocalDate;

/**
 * What is known of a filing that an officer entered for somebody (代录, art. 19).
 *
 * @param officer id of the officer
 * @param receivedOn the day on which it reached the office, from which its clocks run
 * @param unclear whether nobody can tell who sent it, or from where
 */
public record Entered(long officer, LocalDate receivedOn, boolean unclear) {}
