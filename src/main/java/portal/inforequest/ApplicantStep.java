package portal.inforequest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.petition.Mail;

/** What the applicant does. */
public sealed interface ApplicantStep extends RequestStep {
    /** What the notice asked for; the time to answer begins anew (art. 30). */
    record Correct(String text) implements ApplicantStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.CORRECTED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/text", text, "请写明补正的内容。");
        }
    }

    /** Why so much, or so often (art. 35). */
    record Explain(String text) implements ApplicantStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.EXPLAINED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/text", text, "请写明申请的理由。");
        }
    }

    /** The fee was paid; the office looks whether it is there. */
    record ClaimPayment(String text) implements ApplicantStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.PAYMENT_CLAIMED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/text", text, "请写明哪天、怎样缴的。");
        }
    }

    /** It is to be had in another form or by another way. */
    record ChangeDelivery(@Nullable Delivery delivery, String text) implements ApplicantStep {
        @Override
        public List<Fault> faults(RequestFacts before) {
            if (delivery == Delivery.POST) {
                return Written.of("/text", text, "请填写邮寄地址。");
            }
            if (delivery == Delivery.EMAIL) {
                List<Fault> missing = Written.of("/text", text, "请填写电子邮箱。");
                return missing.isEmpty() && !Mail.written(text)
                        ? List.of(new Fault("/text", "text.invalid", "电子邮箱的写法不对，应当像 name@example.com。"))
                        : missing;
            }
            return Written.chosen("/delivery", delivery, "请选择怎样获取。");
        }
    }

    /**
     * What belongs to it came as a file, from the applicant or scanned from the paper on which they sent it.
     *
     * @param file where it lies
     * @param kind as it was told from the content
     * @param size in bytes
     */
    record AddFile(String file, String name, String kind, long size) implements ApplicantStep {}

    record Withdraw() implements ApplicantStep {}

    /** What was given should be published for all (art. 44). */
    record SuggestPublication(String text) implements ApplicantStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.PUBLICATION_SUGGESTED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/text", text, "请写明为什么应当让公众知道。");
        }
    }
}
