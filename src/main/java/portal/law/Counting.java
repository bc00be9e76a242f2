package portal.law;

/** How the last day of a term was found, told in plain Chinese. */
final class Counting {
    private final Deadline deadline;
    private final String event;

    Counting(Deadline deadline, String event) {
        this.deadline = deadline;
        this.event = event;
    }

    String text() {
        return event + "当天不算，从 " + ChineseDate.monthDay(deadline.start().plusDays(1)) + "起数 " + deadline.length()
                + deadline.term().unit();
    }
}
