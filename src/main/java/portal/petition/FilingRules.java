package portal.petition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.law.CreditCode;
import portal.law.Fault;

/** What a petition must have before it can be registered: every fault at once, none thrown. */
public final class FilingRules {
    /** Most representatives of those who file together: our limit online, as art. 20 has it for visits. */
    public static final int MAX_REPRESENTATIVES = 5;
    /** Most people one petition can stand for. */
    public static final int MAX_HEADCOUNT = 100_000;

    private final Filing filing;
    private final Known known;
    private final Faults faults = new Faults();
    private final PersonRules people;

    private FilingRules(Filing filing, Known known, LocalDate today, Required required) {
        this.filing = filing;
        this.known = known;
        this.people = new PersonRules(faults, known, today, required);
    }

    /**
     * A filing as it is stored, and everything that is wrong with it.
     *
     * @param filing in its normal form
     * @param faults in the order of the fields; empty when it can be filed
     */
    public record Checked(Filing filing, List<Fault> faults) {}

    /** Puts a filing that came online into its normal form, once, and looks for everything that is wrong with it. */
    public static Checked check(Filing typed, Known known, LocalDate today) {
        return check(typed, known, today, Required.ONLINE);
    }

    /** The same for a filing of which less, or as much, is required. */
    public static Checked check(Filing typed, Known known, LocalDate today, Required required) {
        FilingRules rules = new FilingRules(normalised(typed), known, today, required);
        rules.matter();
        rules.people();
        if (required.statements()) {
            rules.statements();
        }
        return new Checked(rules.filing, rules.faults.all());
    }

    /**
     * The same filing as it is stored: trimmed, NFC, line ends as LF, numbers in their usual width, absent lists empty,
     * absent choices no, and null for a text in which nothing can be seen.
     */
    public static Filing normalised(Filing filing) {
        return NormalForm.of(filing);
    }

    /** What a person should look at although the filing, in its normal form, stands. */
    public static Set<Flag> flags(Filing normal) {
        boolean wrong = Stream.concat(Stream.ofNullable(normal.petitioner()), representatives(normal).stream())
                .filter(each -> IdType.CREDIT_CODE.word().equals(each.idType()))
                .anyMatch(each -> CreditCode.of(each.idNumber()).finding() == CreditCode.Finding.CHECKDIGIT);
        return wrong ? EnumSet.of(Flag.CREDIT_CODE_CHECK) : EnumSet.noneOf(Flag.class);
    }

    private void matter() {
        Optional<Purpose> purpose = faults.choice("/purpose", filing.purpose(), Purpose.of(filing.purpose()), "信访目的");
        faults.required("/title", filing.title(), TextLimit.TITLE);
        faults.required("/request", filing.request(), TextLimit.REQUEST);
        faults.required("/facts", filing.facts(), TextLimit.FACTS);
        faults.optional("/reasons", filing.reasons(), TextLimit.REASONS);
        if (!faults.missing("/region", filing.region(), "请选择事情发生在哪里。")) {
            faults.unless(known::region, "/region", filing.region(), "unknown", "没有这个地区，请从列出的地区里选。");
        }
        faults.optional("/place", filing.place(), TextLimit.PLACE);
        faults.unless(known::category, "/category", filing.category(), "unknown", "没有这个类别，请从列出的类别里选，也可以不选。");
        purpose.ifPresent(this::concerned);
        priorProcedures();
    }

    /** Whom it is about: the accused of an accusation, the target of anything else, never both. */
    private void concerned(Purpose purpose) {
        Filing.Accused accused = filing.accused();
        if (purpose != Purpose.ACCUSATION) {
            faults.optional("/target", filing.target(), TextLimit.TARGET);
            if (accused != null) {
                faults.add("/accused", "not-allowed", "只有检举控告才填被检举控告的单位或者个人。");
            }
            return;
        }
        if (filing.target() != null) {
            faults.add("/target", "not-allowed", "检举控告请填写被检举控告的单位或者个人，不填涉及的单位。");
        }
        if (accused == null || accused.name() == null && accused.agencyCode() == null) {
            faults.add("/accused", "required", "请写明检举控告的是哪个单位或者哪个人。");
        }
        if (accused != null) {
            faults.optional("/accused/name", accused.name(), TextLimit.ACCUSED_NAME);
            faults.unless(
                    known::agency, "/accused/agencyCode", accused.agencyCode(), "unknown", "没有这个单位，请从列出的单位里选，或者直接写名称。");
            faults.optional("/accused/position", accused.position(), TextLimit.POSITION);
        }
    }

    private void priorProcedures() {
        List<Optional<PriorProcedure>> taken = filing.priorProcedures() == null
                ? List.of()
                : filing.priorProcedures().stream().map(PriorProcedure::of).toList();
        if (taken.isEmpty()) {
            faults.add("/priorProcedures", "required", "请选择这件事以前走过哪些途径；没有走过，选“都没有”。");
        } else if (taken.stream().anyMatch(Optional::isEmpty)) {
            faults.add("/priorProcedures", "unknown", "没有这样的途径，请从列出的选项里选。");
        } else if (taken.size() > 1 && taken.contains(Optional.of(PriorProcedure.NONE))) {
            faults.add("/priorProcedures", "none-alone", "选了“都没有”，就不要再选别的。");
        }
    }

    private void people() {
        List<Filing.Petitioner> representatives = representatives(filing);
        Integer headcount = filing.headcount();
        if (headcount == null) {
            faults.add("/headcount", "required", "请填写一共有多少人；只有您自己，填 1。");
        } else if (headcount < 1 || headcount > MAX_HEADCOUNT) {
            faults.add("/headcount", "range", "人数应当在 1 到 " + MAX_HEADCOUNT + " 之间。");
        } else if (headcount < representatives.size()) {
            faults.add("/headcount", "too-few", "人数不能比代表的人数少。");
        }
        Filing.Petitioner petitioner = Objects.requireNonNull(filing.petitioner()); // as in every normal form
        people.check("/petitioner", petitioner);
        if (filing.agent() != null) {
            people.check("/agent", filing.agent());
        } else if (Stream.concat(Stream.of(petitioner), representatives.stream())
                .anyMatch(people::child)) {
            faults.add("/agent", "required", "不满十四周岁的，由父母或者其他监护人代为提交，请填写代办人。");
        }
        if (representatives.size() > MAX_REPRESENTATIVES) {
            faults.add("/representatives", "too-many", "代表最多 " + MAX_REPRESENTATIVES + " 人。");
        }
        for (int i = 0; i < Math.min(representatives.size(), MAX_REPRESENTATIVES); i++) {
            people.check("/representatives/" + i, representatives.get(i));
        }
    }

    private void statements() {
        if (!Boolean.TRUE.equals(filing.declaration())) {
            faults.add("/declaration", "required", "提交前请承诺所写的情况客观真实。");
        }
        if (!Boolean.TRUE.equals(filing.privacyNoticeRead())) {
            faults.add("/privacyNoticeRead", "required", "请先阅读《个人信息处理告知》，再勾选“已阅读”。");
        }
    }

    private static List<Filing.Petitioner> representatives(Filing normal) {
        List<Filing.@Nullable Petitioner> listed = normal.representatives();
        return listed == null
                ? List.of()
                : listed.stream().flatMap(Stream::ofNullable).toList();
    }
}
