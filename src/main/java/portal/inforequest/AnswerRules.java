package portal.inforequest;

import java.util.ArrayList;
import java.util.List;
import portal.law.Fault;

/** What an answer of each kind must say, and what must have gone before it. */
final class AnswerRules {
    private AnswerRules() {}

    static List<Fault> faults(OfficeStep.Answer answer, RequestFacts before) {
        AnswerKind kind = answer.kind();
        if (kind == null) {
            return List.of(new Fault("/kind", "kind.missing", "请选择怎样答复。"));
        }
        List<Fault> faults = new ArrayList<>(early(kind, before));
        if (kind.needsGround()) {
            faults.addAll(Written.chosen("/ground", answer.ground(), "请选择不予公开的依据。"));
        } else if (answer.ground() != null) {
            faults.add(new Fault("/ground", "ground.unused", "这种答复不写不予公开的依据，请清空。"));
        }
        if (kind.needsReasons()) {
            faults.addAll(Written.of("/reasons", answer.reasons(), "请写明理由。"));
        }
        if (kind.tellsHow()) {
            faults.addAll(Written.of("/how", answer.how(), "请写明获取的方式、途径和时间。"));
        }
        if (kind == AnswerKind.PARTLY_GRANTED && List.of().equals(answer.given())) {
            faults.add(new Fault(
                    "/kind",
                    "kind.nothing-given",
                    "部分公开的，要把可以公开的部分提供给申请人，现在一份文件也没有。请先在“部分公开的文件”里遮盖好并放行，或者在“提供的文件”里上传；邮寄、当面提供的，也上传一份。"));
        }
        if (kind.namesEarlier()) {
            faults.addAll(Written.of("/how", answer.how(), "请写明原来答复的日期、文号和怎样答复的。"));
        }
        return faults;
    }

    private static List<Fault> early(AnswerKind kind, RequestFacts before) {
        if (kind == AnswerKind.STILL_UNCLEAR && !before.has(RequestMark.CORRECTED)) {
            return List.of(new Fault("/kind", "kind.not-corrected", "申请人还没有补正过；内容不明确的，先告知补正。"));
        }
        if (kind == AnswerKind.UNREASONABLE
                && !before.has(RequestMark.EXPLAINED)
                && !before.has(RequestMark.UNEXPLAINED)) {
            return List.of(new Fault("/kind", "kind.not-explained", "还没有要求申请人说明理由，不能这样答复。"));
        }
        if (kind == AnswerKind.GRANTED
                && before.has(RequestMark.THIRD_PARTY_OBJECTED)
                && !before.has(RequestMark.THIRD_PARTY_TOLD)) {
            return List.of(
                    new Fault("/kind", "kind.third-party", "第三方不同意公开。因为公共利益决定公开的，先书面告知第三方；涉及第三方的部分不公开的，选“部分公开”。"));
        }
        return List.of();
    }
}
