package portal.reception;

import portal.petition.QueryCode;

/** A place that was booked: its number, and the code that is shown this once. */
public record Booked(BookingNo number, QueryCode code) {}
