package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.casework.Sent;
import portal.inforequest.ApplicantStep;
import portal.inforequest.Delivery;
import portal.inforequest.RequestStep;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Tidy;

/** What an applicant may do with their own request, when the procedure allows it. */
@ApplicationScoped
public class ApplicantSteps {
    private static final int TAIL = 6;

    private final RequestAccess access;
    private final RequestFile.Opener opener;
    private final TakeRequestStep steps;

    ApplicantSteps(RequestAccess access, RequestFile.Opener opener, TakeRequestStep steps) {
        this.access = access;
        this.opener = opener;
        this.steps = steps;
    }

    /** What was typed for a step. */
    public record Typed(
            @Nullable String text,
            @Nullable String delivery,
            @Nullable String idNumberTail) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** Takes the step of a word for the browser of a viewing session; fails with {@link Refused} as the procedure does. */
    public Uni<Void> byViewing(String token, String word, Typed typed) {
        return access.byViewing(token).chain(held -> take(held, word, typed, Sent.ANEW));
    }

    /** The same for whoever shows in another way that the request is theirs; fails with KEY_REUSED too. */
    public Uni<Void> by(Credentials credentials, String word, Typed typed, Sent sent) {
        return access.open(credentials).chain(held -> take(held, word, typed, sent));
    }

    private Uni<Void> take(HeldRequest held, String word, Typed typed, Sent sent) {
        RequestStep step = step(word, typed);
        Uni<Void> identified = step instanceof ApplicantStep.Withdraw
                ? opener.open(held)
                        .invoke(file -> identified(file.applicant().idNumber(), typed.idNumberTail()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
        return identified.chain(() -> steps.applicants(held.request().no(), step, sent.once(held.no(), word)));
    }

    private static RequestStep step(String word, Typed typed) {
        String text = Objects.requireNonNullElse(Tidy.text(typed.text()), "");
        return switch (word) {
            case "correct" -> new ApplicantStep.Correct(text);
            case "explain" -> new ApplicantStep.Explain(text);
            case "claim-payment" -> new ApplicantStep.ClaimPayment(text);
            case "change-delivery" ->
                new ApplicantStep.ChangeDelivery(Delivery.of(typed.delivery()).orElse(null), text);
            case "add-file" -> throw new Refused(Reason.MALFORMED, "补交材料要上传文件，不在这里。");
            case "withdraw" -> new ApplicantStep.Withdraw();
            case "suggest-publication" -> new ApplicantStep.SuggestPublication(text);
            default -> throw new Refused(Reason.NOT_FOUND, "没有这一步。");
        };
    }

    /** Who asked by letter may have left no number: then number and code are all that can be shown. */
    private static void identified(@Nullable String number, @Nullable String tail) {
        String typed = Objects.requireNonNullElse(Tidy.number(tail), "");
        if (number != null && (typed.length() != TAIL || !number.endsWith(typed))) {
            throw Refused.invalid(List.of(mismatch(typed)));
        }
    }

    private static Fault mismatch(String typed) {
        return typed.isEmpty()
                ? new Fault("/idNumberTail", "idNumberTail.missing", "请填写申请人证件号码后六位。")
                : new Fault("/idNumberTail", "idNumberTail.wrong", "和登记的证件号码后六位不一致，请核对。");
    }
}
