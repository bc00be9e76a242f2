package portal.law;

/** A length of time that a regulation sets, in one of three units, with the article it comes from. */
public sealed interface Term {
    /** How many units; at least one. */
    int length();

    Source source();

    /** The unit as it stands in the text of the law: 日, 个工作日 or 个月. */
    String unit();

    /** As the law says it: 15日, 5个工作日, 6个月. */
    default String text() {
        return length() + unit();
    }

    /** Days of the calendar, rest days and holidays included: the 日 of the petition regulation. */
    record CalendarDays(int length, Source source) implements Term {
        public CalendarDays {
            checked(length);
        }

        @Override
        public String unit() {
            return "日";
        }
    }

    /** Days on which offices work, by the yearly notice of the State Council. */
    record WorkingDays(int length, Source source) implements Term {
        public WorkingDays {
            checked(length);
        }

        @Override
        public String unit() {
            return "个工作日";
        }
    }

    /** Months of the calendar, to the same day or the month's last. */
    record Months(int length, Source source) implements Term {
        public Months {
            checked(length);
        }

        @Override
        public String unit() {
            return "个月";
        }
    }

    private static void checked(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("A term is at least one unit long: " + length);
        }
    }
}
