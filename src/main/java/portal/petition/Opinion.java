package portal.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/**
 * What an agency decided on an appeal, in writing (art. 32).
 *
 * @param replies one for each request, in their order
 * @param finding the facts as established
 * @param basis the law it rests on, article by article
 * @param result what is done in the end
 * @param remedies what the citizen may do against it: exactly those that are open by law
 */
public record Opinion(
        List<Reply> replies,
        @Nullable String finding,
        @Nullable String basis,
        @Nullable String result,
        List<Remedy> remedies) {

    public Opinion {
        replies = List.copyOf(replies);
        remedies = List.copyOf(remedies);
    }

    /** What became of a request. */
    public enum Outcome {
        UPHELD("支持"),
        EXPLAINED("解释说明"),
        NOT_UPHELD("不予支持");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The answer to one request. */
    public record Reply(
            @Nullable String request,
            @Nullable Outcome outcome,
            @Nullable String answer) {}

    /**
     * Everything that keeps it from being issued; empty when it may be.
     *
     * @param requests how many requests were taken up
     * @param open the remedies that the law gives against it
     */
    List<Fault> faults(int requests, List<Remedy> open) {
        Checklist checklist = new Checklist()
                .holds(
                        replies.size() == requests,
                        "replies",
                        "unanswered",
                        "受理时记下 " + requests + " 项请求，意见书答复了 " + replies.size() + " 项，每一项都要答复。");
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            String at = "replies/" + i;
            String which = "第 " + (i + 1) + " 项";
            checklist
                    .written(reply.request(), at + "/request", "请写明" + which + "请求。")
                    .written(reply.answer(), at + "/answer", which + "请求还没有答复。")
                    .holds(reply.outcome() != null, at + "/outcome", "outcome", "请选" + which + "是支持、解释说明还是不予支持。");
        }
        return checklist
                .written(finding, "finding", "请写明查明的事实。")
                .written(basis, "basis", "请写明依据的法律、法规、规章或者其他规定。")
                .written(result, "result", "请写明处理意见。")
                .remedies(remedies, open)
                .faults();
    }
}
