package portal.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.IntakeStep;
import portal.petition.Step;

/** Everything a step said, field by field, as officers read it in the course of a case. */
@ApplicationScoped
class StepDetails {
    /** What each component of a step, or of what is in it, is called. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("agency", "单位"),
            Map.entry("agencies", "被检举控告"),
            Map.entry("route", "途径"),
            Map.entry("reportOn", "反馈期限"),
            Map.entry("proposal", "情况和建议"),
            Map.entry("text", "内容"),
            Map.entry("other", "并入"),
            Map.entry("ground", "理由"),
            Map.entry("grounds", "理由"),
            Map.entry("reasons", "理由"),
            Map.entry("reason", "原因"),
            Map.entry("by", "决定机关"),
            Map.entry("requests", "请求"),
            Map.entry("statutoryDay", "法定期限"),
            Map.entry("where", "去向"),
            Map.entry("days", "天数"),
            Map.entry("basis", "依据"),
            Map.entry("from", "开始"),
            Map.entry("to", "结束"),
            Map.entry("record", "记录"),
            Map.entry("mediated", "经过调解"),
            Map.entry("terms", "协议内容"),
            Map.entry("opinion", "意见"),
            Map.entry("replies", "逐项答复"),
            Map.entry("request", "请求"),
            Map.entry("outcome", "结论"),
            Map.entry("answer", "答复"),
            Map.entry("finding", "查明的事实"),
            Map.entry("result", "处理意见"),
            Map.entry("remedies", "救济途径"),
            Map.entry("adoption", "处理"),
            Map.entry("way", "送达方式"),
            Map.entry("reviewer", "受理单位"),
            Map.entry("at", "时间"),
            Map.entry("office", "对信访局"),
            Map.entry("officer", "回避的人员"),
            Map.entry("help", "帮扶"),
            Map.entry("adviser", "法律顾问"),
            Map.entry("question", "问题"),
            Map.entry("lapse", "督办事由"),
            Map.entry("demand", "要求"),
            Map.entry("answerOn", "答复期限"),
            Map.entry("accused", "被检举控告"),
            Map.entry("was", "原来的类别"),
            Map.entry("purpose", "更正为"),
            Map.entry("line", "更正第几条"),
            Map.entry("infoRequest", "公开申请编号"));

    /** Components that hold an officer's id. */
    private static final Set<String> OFFICERS = Set.of("officer", "adviser");

    private static final Set<String> AGENCIES = Set.of("agency", "agencies", "accused", "reviewer");

    private final Agencies agencies;

    StepDetails(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * What a step said; nothing for what was left empty.
     *
     * @param names of officers by id
     */
    List<DeskCase.Part> of(Step step, Map<Long, String> names) {
        return ofRecord(step, names);
    }

    /** The ids of officers that a step names. */
    static List<Long> officers(Step step) {
        List<Long> ids = new ArrayList<>();
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            if (OFFICERS.contains(component.getName())
                    && value(component, step) instanceof String id
                    && id.matches("[0-9]{1,18}")) {
                ids.add(Long.valueOf(id));
            }
        }
        accused(step).stream()
                .filter(code -> code.startsWith(Sight.OFFICER))
                .map(code -> Long.valueOf(code.substring(Sight.OFFICER.length())))
                .forEach(ids::add);
        return ids;
    }

    /** Whom a step settles an accusation to be about. */
    static Set<String> accused(Step step) {
        return step instanceof IntakeStep.SettleAccused settled
                ? settled.agencies()
                : step instanceof IntakeStep.PassToDiscipline passed ? passed.accused() : Set.of();
    }

    private List<DeskCase.Part> ofRecord(Object of, Map<Long, String> names) {
        List<DeskCase.Part> details = new ArrayList<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = value(component, of);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value == null || value.equals("") || value.equals(List.of()) || value.equals(Set.of())) {
                continue;
            }
            if (value.getClass().isRecord()) {
                details.addAll(ofRecord(value, names));
            } else {
                String name = component.getName();
                details.add(new DeskCase.Part(LABELS.getOrDefault(name, name), text(name, value, names)));
            }
        }
        return details;
    }

    private String text(String name, Object value, Map<Long, String> names) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> text(name, each, names)).collect(Collectors.joining("\n"));
        }
        if (value.getClass().isRecord()) {
            return ofRecord(value, names).stream()
                    .map(detail -> detail.label() + "：" + detail.text())
                    .collect(Collectors.joining("；"));
        }
        if (value instanceof Enum<?> word) {
            return label(word);
        }
        if (value instanceof LocalDate day) {
            return ChineseDate.full(day);
        }
        if (value instanceof OffsetDateTime moment) {
            return ChineseDate.full(moment.toLocalDate());
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return named(name, value.toString(), names);
    }

    private String named(String name, String value, Map<Long, String> names) {
        if (value.startsWith(Sight.OFFICER)) {
            return named("officer", value.substring(Sight.OFFICER.length()), names);
        }
        if (OFFICERS.contains(name) && value.matches("[0-9]{1,18}")) {
            return names.getOrDefault(Long.valueOf(value), value);
        }
        return AGENCIES.contains(name)
                ? agencies.byCode(value).map(Agency::name).orElse(value)
                : value;
    }

    private static String label(Enum<?> word) {
        try {
            return String.valueOf(word.getDeclaringClass().getMethod("label").invoke(word));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No label for " + word, e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
