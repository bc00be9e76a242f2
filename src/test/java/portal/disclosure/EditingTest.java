package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;

class EditingTest {
    private static final Officer EDITOR = officer(1, Duty.EDITOR);
    private static final Officer PUBLISHER = officer(2, Duty.PUBLISHER);
    private static final Officer BOTH = officer(1, Duty.EDITOR, Duty.PUBLISHER);

    @Test
    void everyStateTimesEveryActIsAllowedOrRefusedAsTheTableSays() {
        for (EditorialState state : EditorialState.values()) {
            for (EditorialAct act : EditorialAct.values()) {
                boolean listed = Editing.MOVES.stream().anyMatch(move -> move.from() == state && move.act() == act);
                Officer by = act.duty() == Duty.EDITOR ? EDITOR : PUBLISHER;
                boolean once = act == EditorialAct.CLEAR_SECRECY || act == EditorialAct.REVIEW_OPENNESS;
                Manuscript manuscript = manuscript(state, !once, !once, 7);
                assertThat(Editing.open(manuscript, by).contains(act))
                        .as(state + " " + act)
                        .isEqualTo(listed);
                if (!listed) {
                    assertThatThrownBy(() -> Editing.after(manuscript, act, by))
                            .isInstanceOfSatisfying(
                                    Refused.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_ALLOWED_NOW));
                }
            }
        }
    }

    @Test
    void noLineStandsTwiceAndEveryStateIsReached() {
        Set<String> seen = new HashSet<>();
        assertThat(Editing.MOVES).allMatch(move -> seen.add(move.from() + " " + move.act()));
        assertThat(Editing.MOVES.stream().map(Editing.Move::to)).contains(EditorialState.values());
    }

    @Test
    void nothingIsPublishedWithoutBothExaminations() {
        for (EditorialState state : EnumSet.of(EditorialState.IN_REVIEW, EditorialState.SCHEDULED)) {
            for (Manuscript lacking : List.of(
                    manuscript(state, false, true, 0),
                    manuscript(state, true, false, 0),
                    manuscript(state, false, false, 0))) {
                assertThatThrownBy(() -> Editing.after(lacking, EditorialAct.PUBLISH, PUBLISHER))
                        .hasMessageContaining("第十七条");
                assertThat(Editing.open(lacking, PUBLISHER))
                        .doesNotContain(EditorialAct.PUBLISH, EditorialAct.SCHEDULE);
            }
        }
        assertThat(Editing.after(manuscript(EditorialState.IN_REVIEW, true, true, 0), EditorialAct.PUBLISH, PUBLISHER))
                .isEqualTo(EditorialState.PUBLISHED);
    }

    @Test
    void nobodyExaminesOrReleasesWhatTheyWrote() {
        Manuscript own = manuscript(EditorialState.IN_REVIEW, true, true, 0);
        for (EditorialAct act : EnumSet.of(EditorialAct.PUBLISH, EditorialAct.SCHEDULE, EditorialAct.DECIDE)) {
            assertThatThrownBy(() -> Editing.after(own, act, BOTH))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(Reason.FORBIDDEN));
            assertThat(Editing.open(own, BOTH)).doesNotContain(act);
        }
        Manuscript unexamined = manuscript(EditorialState.IN_REVIEW, false, false, 0);
        assertThat(Editing.open(unexamined, BOTH))
                .doesNotContain(EditorialAct.CLEAR_SECRECY, EditorialAct.REVIEW_OPENNESS)
                .contains(EditorialAct.SEND_BACK);
    }

    @Test
    void anEditorPublishesNothingAndAPublisherWritesNothing() {
        assertThatThrownBy(() -> Editing.after(
                        manuscript(EditorialState.IN_REVIEW, true, true, 0), EditorialAct.PUBLISH, EDITOR))
                .hasMessageContaining("信息公开审核");
        assertThatThrownBy(() ->
                        Editing.after(manuscript(EditorialState.DRAFT, false, false, 0), EditorialAct.SAVE, PUBLISHER))
                .hasMessageContaining("信息公开编辑");
    }

    @Test
    void whatWasNeverOutIsNotWithdrawn() {
        assertThatThrownBy(() -> Editing.after(
                        manuscript(EditorialState.DRAFT, false, false, 0), EditorialAct.WITHDRAW, PUBLISHER))
                .hasMessageContaining("还没有发布过");
        assertThat(Editing.after(manuscript(EditorialState.DRAFT, false, false, 7), EditorialAct.WITHDRAW, PUBLISHER))
                .isEqualTo(EditorialState.WITHDRAWN);
    }

    private static Officer officer(long id, Duty... duties) {
        return new Officer(id, "示例人员", "411000-xfj", Set.of(duties), false);
    }

    /** Written by the officer with the number one. */
    private static Manuscript manuscript(EditorialState state, boolean secrecy, boolean reviewed, long article) {
        ManuscriptText text = new ManuscriptText(
                "标题",
                "documents",
                "",
                "",
                "机构",
                "来源",
                "2026-11-01",
                "active",
                "in-force",
                "概述",
                "",
                "",
                "",
                "",
                "",
                "正文");
        return new Manuscript(
                5,
                0,
                "XF-2026-0001",
                state,
                text,
                article,
                "",
                Set.of(1L),
                secrecy,
                reviewed,
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
