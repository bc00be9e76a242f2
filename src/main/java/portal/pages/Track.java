package portal.pages;

import portal.casework.StatusView;

/** What the tracking page shows beside the status itself: the number in groups and how much of the term has run. */
record Track(String number, boolean hasTerm, long day, int days) {
    static Track of(StatusView view) {
        StatusView.NextStep next = view.nextStep();
        String digits = view.receiptNumber();
        String number = digits.substring(0, 6) + "-" + digits.substring(6, 10) + "-" + digits.substring(10, 17) + "-"
                + digits.substring(17);
        return new Track(number, next.daysInAll() > 0, Math.min(next.dayNumber(), next.daysInAll()), next.daysInAll());
    }
}
