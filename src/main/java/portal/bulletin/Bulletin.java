package portal.bulletin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.office.Officer;

/**
 * A bulletin as the desk sees it: its newest text, and what was done with it.
 *
 * @param no number of the newest text; texts are never changed, a change is a new one
 * @param writer id of the officer who wrote that text; null for what came with the portal
 */
public record Bulletin(
        long id,
        BulletinKind kind,
        int no,
        Sheet sheet,
        @Nullable Long writer,
        State state,
        List<Act> acts) {
    /** Copies the acts. */
    public Bulletin {
        acts = List.copyOf(acts);
    }

    /** Where it stands. */
    public enum State {
        WAITING("等待发布"),
        SHOWN("已经发布"),
        CHANGED("已经发布，修改等待发布"),
        TAKEN_DOWN("已经撤下");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static State of(int newest, @Nullable String act, @Nullable Integer text) {
            if (act == null || text == null) {
                return WAITING;
            }
            if (act.equals(Act.RELEASE)) {
                return text == newest ? SHOWN : CHANGED;
            }
            return text == newest ? TAKEN_DOWN : WAITING;
        }
    }

    /**
     * Something that was done: written, released, taken down.
     *
     * @param officer who did it; 随系统提供 where nobody did
     */
    public record Act(String label, String at, String officer) {
        static final String RELEASE = "release";
        static final String TAKE_DOWN = "take-down";

        static String label(String act) {
            return switch (act) {
                case "begin" -> "新建";
                case RELEASE -> "发布";
                case TAKE_DOWN -> "撤下";
                default -> "修改";
            };
        }
    }

    /** A line of the desk's list. */
    public record Line(long id, String heading, State state, String changed) {}

    /** How often it was put up or taken down. */
    long done() {
        Set<String> told = Set.of(Act.label(Act.RELEASE), Act.label(Act.TAKE_DOWN));
        return acts.stream().filter(act -> told.contains(act.label())).count();
    }

    /** Whether there is a text that waits to be released. */
    public boolean waits() {
        return state != State.SHOWN;
    }

    /** Whether the public sees one of its texts. */
    public boolean shown() {
        return state == State.SHOWN || state == State.CHANGED;
    }

    /** Whether this officer wrote the newest text, and so is not the one to release it. */
    public boolean writtenBy(Officer officer) {
        return writer != null && writer == officer.id();
    }
}
