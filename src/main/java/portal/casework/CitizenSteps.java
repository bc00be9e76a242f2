package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Fault;
import portal.law.Refused;
import portal.petition.Rating;
import portal.petition.ReviewStep;
import portal.petition.SideStep;
import portal.petition.Stage;
import portal.petition.Step;
import portal.petition.TextLimit;

/**
 * What a citizen may do with a matter of their own, when the procedure allows it. What is sent again under its key is done
 * once and answered alike; the same key with something else fails with KEY_REUSED.
 */
@ApplicationScoped
public class CitizenSteps {
    private final Pool pool;
    private final Access access;
    private final TakeStep steps;
    private final Notices notices;
    private final Reviewers reviewers;
    private final LegalTime time;

    CitizenSteps(Pool pool, Access access, TakeStep steps, Notices notices, Reviewers reviewers, LegalTime time) {
        this.pool = pool;
        this.access = access;
        this.steps = steps;
        this.notices = notices;
        this.reviewers = reviewers;
        this.time = time;
    }

    /** Adds something to what was filed. Fails as {@link Access} and {@link TakeStep} do. */
    public Uni<TakeStep.Taken> supplement(Credentials by, @Nullable String text, Sent sent) {
        String given = within(text, TextLimit.FACTS.max(), "/text");
        return access.open(by).chain(view -> take(view, new SideStep.Supplement(given), sent, "supplement"));
    }

    /**
     * Rates the office and the agency, each for itself.
     *
     * @param reason asked for when one of them did not content; may be empty
     */
    public Uni<TakeStep.Taken> rate(
            Credentials by, @Nullable Rating office, @Nullable Rating agency, @Nullable String reason, Sent sent) {
        if (office == null || agency == null) {
            throw Refused.invalid(
                    List.of(new Fault(office == null ? "/office" : "/agency", "rating.missing", "请对信访局和办理单位分别选一项评价。")));
        }
        String given = within(reason, TextLimit.REQUEST.max(), "/reason");
        return access.open(by).chain(view -> take(view, new SideStep.Rate(office, agency, given), sent, "rating"));
    }

    /** Asks to withdraw; it takes effect after a day. INVALID when the last six of the id number do not fit. */
    public Uni<TakeStep.Taken> withdraw(Credentials by, @Nullable String idNumberTail, Sent sent) {
        return access.open(by)
                .call(view -> identified(view, idNumberTail))
                .chain(view ->
                        take(view, new SideStep.AskWithdrawal(FilingStatement.stored(time.now())), sent, "withdrawal"));
    }

    /** Takes a withdrawal back that has not taken effect. */
    public Uni<TakeStep.Taken> keep(Credentials by) {
        return access.open(by).chain(view -> take(view, new SideStep.TakeBackWithdrawal(), Sent.ANEW, "keep"));
    }

    /**
     * Asks the agency above for a review, or the one above that for the final review, whichever the matter has come to.
     * A late request is taken all the same, and a person looks at it.
     */
    public Uni<TakeStep.Taken> askReview(
            Credentials by, @Nullable String grounds, @Nullable String idNumberTail, Sent sent) {
        String given = within(grounds, TextLimit.FACTS.max(), "/grounds");
        return access.open(by)
                .call(view -> identified(view, idNumberTail))
                .chain(view -> take(view, review(view, given), sent, "review"));
    }

    private Step review(PetitionView view, String grounds) {
        String above = reviewers.today(view);
        return view.petition().stage() == Stage.REVIEWED
                ? new ReviewStep.AskFinalReview(above, grounds)
                : new ReviewStep.AskReview(above, grounds);
    }

    private Uni<TakeStep.Taken> take(PetitionView view, Step step, Sent sent, String what) {
        return steps.take(view.petition().no(), step, TakeStep.By.CITIZEN, sent.once(view.no(), what));
    }

    /** Of whom no number is on file, as of somebody who wrote a letter, nothing more can be asked than number and code. */
    private Uni<Void> identified(PetitionView view, @Nullable String idNumberTail) {
        return pool.preparedQuery("select people from petition where no = $1")
                .execute(Tuple.of(view.no()))
                .map(rows -> notices.people(
                        view.dataKey(),
                        view.no(),
                        rows.iterator().next().getBuffer("people").getBytes()))
                .invoke(people -> {
                    if (!people.idNumber().isEmpty() && !people.endsInIdNumber(idNumberTail)) {
                        throw Refused.invalid(List.of(mismatch(idNumberTail)));
                    }
                })
                .replaceWithVoid();
    }

    private static Fault mismatch(@Nullable String idNumberTail) {
        return idNumberTail == null || idNumberTail.isBlank()
                ? new Fault("/idNumberTail", "idNumberTail.missing", "请填写信访人证件号码后六位。")
                : new Fault("/idNumberTail", "idNumberTail.wrong", "和登记的证件号码后六位不一致，请核对。");
    }

    private static String within(@Nullable String text, int most, String pointer) {
        String given = Objects.requireNonNullElse(text, "").strip();
        if (given.codePointCount(0, given.length()) > most) {
            throw Refused.invalid(List.of(new Fault(pointer, "too-long", "最多 " + most + " 个字。")));
        }
        return given;
    }
}
