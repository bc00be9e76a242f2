package portal.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.casework.Content;
import portal.casework.People;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Regions;
import portal.petition.Filing;
import portal.petition.Flag;
import portal.petition.IdType;
import portal.petition.PetitionerKind;
import portal.petition.PriorProcedure;

/** What a petition says and who files it, part by part with the name of each. */
@ApplicationScoped
class CaseParts {
    private static final String MANY_TODAY = "MANY_TODAY";

    private final Agencies agencies;
    private final Regions regions;

    CaseParts(Agencies agencies, Regions regions) {
        this.agencies = agencies;
        this.regions = regions;
    }

    List<DeskCase.Part> asked(Content content) {
        List<DeskCase.Part> parts = new ArrayList<>();
        part(parts, "请求", content.request());
        part(parts, "事实", content.facts());
        part(parts, "理由", content.reasons());
        part(parts, "地点", content.place());
        part(parts, "涉及单位", content.target());
        Filing.Accused accused = content.accused();
        if (accused != null) {
            String code = accused.agencyCode();
            part(
                    parts,
                    "被检举控告",
                    Stream.of(
                                    code == null
                                            ? null
                                            : agencies.byCode(code)
                                                    .map(Agency::name)
                                                    .orElse(code),
                                    accused.name(),
                                    accused.position())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("　")));
        }
        List<@Nullable String> before = content.priorProcedures();
        if (before != null) {
            part(
                    parts,
                    "以前走过",
                    before.stream()
                            .flatMap(word -> PriorProcedure.of(word).stream())
                            .map(PriorProcedure::label)
                            .collect(Collectors.joining("、")));
        }
        return parts;
    }

    /** The words of which a category is suggested. */
    String text(Content content) {
        return Stream.of(content.request(), content.facts(), content.reasons())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    List<String> flags(List<String> words) {
        return words.stream()
                .map(word -> MANY_TODAY.equals(word)
                        ? "同一信访人当天提交较多，请留意是否重复"
                        : Flag.valueOf(word).label())
                .toList();
    }

    List<DeskCase.Person> people(People people, boolean revealed) {
        List<DeskCase.Person> all = new ArrayList<>();
        all.add(person("信访人", people.petitioner(), revealed));
        Filing.Agent agent = people.agent();
        if (agent != null) {
            List<DeskCase.Part> data = new ArrayList<>();
            part(data, "姓名", revealed ? agent.name() : Masked.name(agent.name()));
            part(data, "关系", agent.relation());
            part(data, "电话", revealed ? agent.phone() : Masked.phone(agent.phone()));
            all.add(new DeskCase.Person("代办人", data));
        }
        List<Filing.@Nullable Petitioner> others = people.representatives();
        if (others != null) {
            others.stream().filter(Objects::nonNull).forEach(other -> all.add(person("代表", other, revealed)));
        }
        return all;
    }

    private DeskCase.Person person(String role, Filing.Petitioner person, boolean revealed) {
        boolean organization = PetitionerKind.ORGANIZATION.word().equals(person.kind());
        String region = person.region() == null ? "" : regions.label(person.region());
        List<DeskCase.Part> data = new ArrayList<>();
        part(data, organization ? "单位名称" : "姓名", revealed || organization ? person.name() : Masked.name(person.name()));
        part(
                data,
                IdType.of(person.idType()).map(IdType::label).orElse("证件"),
                revealed ? person.idNumber() : Masked.idNumber(person.idNumber()));
        part(data, "电话", revealed ? person.phone() : Masked.phone(person.phone()));
        part(data, "邮箱", revealed ? person.email() : person.email() == null ? null : "******");
        part(data, "住址", revealed ? region + Objects.requireNonNullElse(person.address(), "") : region);
        return new DeskCase.Person(role, data);
    }

    private static void part(List<DeskCase.Part> parts, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.add(new DeskCase.Part(label, text));
        }
    }
}
