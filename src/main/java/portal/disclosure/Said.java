package portal.disclosure;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;

/**
 * What somebody says with an act.
 *
 * @param note in their own words: an opinion, a reason
 * @param typedAt when it should go out, as a form has it: 2026-11-30T09:00
 * @param validity a word of {@link Validity}
 * @param decided keys of the findings that may stay
 * @param publishAt the moment that was typed, once it was checked
 */
public record Said(
        String note,
        String typedAt,
        String validity,
        Set<String> decided,
        @Nullable OffsetDateTime publishAt) {
    private static final int LONGEST_NOTE = 500;
    private static final int FARTHEST_DAYS = 366;

    public Said {
        decided = Set.copyOf(decided);
    }

    public Said(String note, String typedAt, String validity, Set<String> decided) {
        this(note, typedAt, validity, decided, null);
    }

    /**
     * The same, with everything that the act needs.
     *
     * @throws Refused INVALID naming what is missing; what was found of a person and not decided on stops publishing
     */
    Said checked(EditorialAct act, Manuscript read, List<Findings.Finding> found, OffsetDateTime now) {
        List<Fault> faults = new ArrayList<>();
        if (needsNote(act) && note.isBlank() || note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            faults.add(fault(act, "note", "写上意见或者理由，最多 " + LONGEST_NOTE + " 个字"));
        }
        OffsetDateTime at = act == EditorialAct.SCHEDULE ? moment(now, act, faults) : null;
        switch (act) {
            case HAND_IN -> {
                if (read.released() && read.text().correction().isBlank()) {
                    faults.add(new Fault("/correction", "correction.missing", "写上更正说明：更正了什么，为什么"));
                }
            }
            case PUBLISH, SCHEDULE -> {
                long open = found.stream().filter(one -> !one.decided()).count();
                if (open > 0) {
                    faults.add(new Fault("/findings", "findings.open", "查到 " + open + " 处个人信息还没有处置，不能发布"));
                }
            }
            case DECIDE -> {
                if (decided.isEmpty()
                        || !found.stream()
                                .map(Findings.Finding::key)
                                .collect(Collectors.toSet())
                                .containsAll(decided)) {
                    faults.add(fault(act, "finding", "选择可以公开的各处"));
                }
            }
            case MARK -> {
                if (Arrays.stream(Validity.values()).noneMatch(one -> one.word().equals(validity))) {
                    faults.add(fault(act, "validity", "请选择有效性"));
                }
            }
            case START,
                    ADOPT,
                    SAVE,
                    ATTACH,
                    DETACH,
                    TAKE_BACK,
                    SEND_BACK,
                    CLEAR_SECRECY,
                    REVIEW_OPENNESS,
                    CORRECT,
                    WITHDRAW -> {}
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        Set<String> lines = found.stream()
                .filter(one -> decided.contains(one.key()))
                .map(one -> one.kind() + " " + one.masked())
                .collect(Collectors.toSet());
        String noted = act == EditorialAct.DECIDE ? String.join("、", lines) + "：" + note : note;
        return new Said(noted, typedAt, validity, decided, at);
    }

    /** What stands in the record. */
    String line(EditorialAct act) {
        return switch (act) {
            case SCHEDULE -> typedAt.replace('T', ' ');
            case MARK -> Validity.ofWord(validity).label() + "：" + note;
            default -> note;
        };
    }

    private @Nullable OffsetDateTime moment(OffsetDateTime now, EditorialAct act, List<Fault> faults) {
        try {
            OffsetDateTime at = LocalDateTime.parse(typedAt).atOffset(now.getOffset());
            if (at.isAfter(now) && at.isBefore(now.plusDays(FARTHEST_DAYS))) {
                return at;
            }
        } catch (DateTimeParseException unreadable) {
            // the same answer as for a moment that is over
        }
        faults.add(fault(act, "at", "写上一年以内、还没有到的日期和时间"));
        return null;
    }

    private static boolean needsNote(EditorialAct act) {
        return switch (act) {
            case SEND_BACK, CLEAR_SECRECY, REVIEW_OPENNESS, DECIDE, MARK, WITHDRAW -> true;
            case START, ADOPT, SAVE, ATTACH, DETACH, HAND_IN, TAKE_BACK, SCHEDULE, PUBLISH, CORRECT -> false;
        };
    }

    private static Fault fault(EditorialAct act, String field, String detail) {
        return new Fault("/" + act.word() + "-" + field, field + ".invalid", detail);
    }
}
