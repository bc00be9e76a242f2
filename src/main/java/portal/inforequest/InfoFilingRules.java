package portal.inforequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.petition.Faults;
import portal.petition.Filing;
import portal.petition.Known;
import portal.petition.TextLimit;
import portal.petition.Tidy;

/** What a request must have before it can be registered (art. 29): every fault at once, none thrown. */
public final class InfoFilingRules {
    public static final TextLimit NAME = new TextLimit("所需信息的名称", 2, 100);
    public static final TextLimit DOCUMENT_NUMBER = new TextLimit("文号", 1, 60);
    public static final TextLimit DESCRIPTION = new TextLimit("其他特征描述", 2, 1_000);
    private static final TextLimit CONTACT = new TextLimit("联系人", 1, 50);

    private InfoFilingRules() {}

    /**
     * A filing as it is stored, and everything that is wrong with it.
     *
     * @param faults in the order of the fields; empty when it can be filed
     */
    public record Checked(InfoFiling filing, List<Fault> faults) {}

    /**
     * Puts a filing into its normal form, once, and looks for everything that is wrong with it.
     *
     * @param online whether the applicant files it themselves and has read the notice on personal data; of a letter the
     *     office takes what there is, if only it can reach whoever wrote it
     */
    public static Checked check(InfoFiling typed, Known known, LocalDate today, boolean online) {
        InfoFiling filing = normalised(typed);
        Faults faults = new Faults();
        Optional<Delivery> delivery = Delivery.of(filing.delivery());
        InfoFiling.Applicant applicant = Objects.requireNonNull(filing.applicant());
        applicant(applicant, delivery, known, today, online, faults);
        information(Objects.requireNonNull(filing.information()), faults);
        faults.choice("/delivery", filing.delivery(), delivery, "获取信息的方式");
        Objects.requireNonNull(filing.help()).stream()
                .filter(word -> Help.of(word).isEmpty())
                .forEach(word -> faults.add("/help", "unknown", "没有这样的选项，请从列出的里面选。"));
        if (online && !Boolean.TRUE.equals(filing.privacyNoticeRead())) {
            faults.add("/privacyNoticeRead", "required", "请先阅读《个人信息处理告知》，再勾选。");
        }
        return new Checked(filing, faults.all());
    }

    private static void applicant(
            InfoFiling.Applicant applicant,
            Optional<Delivery> delivery,
            Known known,
            LocalDate today,
            boolean online,
            Faults faults) {
        Optional<ApplicantKind> kind =
                faults.choice("/applicant/kind", applicant.kind(), ApplicantKind.of(applicant.kind()), "申请人类型");
        if (kind.isEmpty()) {
            return;
        }
        boolean organization = kind.get().organization();
        portal.petition.Applicant.check(person(applicant, organization), "/applicant", known, today, online, faults);
        if (!online && applicant.phone() == null && applicant.address() == null && applicant.email() == null) {
            faults.add("/applicant/phone", "required", "电话、地址、电子邮箱至少写一样，不然联系不上申请人。");
        }
        if (organization && online) {
            faults.required("/applicant/contact", applicant.contact(), CONTACT);
        }
        if (delivery.equals(Optional.of(Delivery.EMAIL))) {
            faults.missing("/applicant/email", applicant.email(), "您选了发到电子邮箱，请填写邮箱。");
        }
        if (delivery.equals(Optional.of(Delivery.POST))) {
            faults.missing("/applicant/address", applicant.address(), "您选了邮寄，请填写邮寄地址。");
        }
    }

    private static void information(InfoFiling.Information information, Faults faults) {
        faults.optional("/information/name", information.name(), NAME);
        faults.optional("/information/documentNumber", information.documentNumber(), DOCUMENT_NUMBER);
        faults.optional("/information/description", information.description(), DESCRIPTION);
        if (Stream.of(information.name(), information.documentNumber(), information.description())
                .allMatch(Objects::isNull)) {
            faults.add("/information/name", "required", "请写明要什么信息：名称、文号或者别的特征，至少写一样。");
        }
    }

    private static InfoFiling normalised(InfoFiling typed) {
        InfoFiling.Information asked =
                Objects.requireNonNullElse(typed.information(), new InfoFiling.Information(null, null, null));
        List<@Nullable String> help = typed.help() == null ? List.of() : typed.help();
        return new InfoFiling(
                applicant(typed.applicant()),
                new InfoFiling.Information(
                        Tidy.line(asked.name()), Tidy.line(asked.documentNumber()), Tidy.text(asked.description())),
                Tidy.line(typed.delivery()),
                help.stream()
                        .flatMap(word -> Stream.ofNullable(Tidy.line(word)))
                        .distinct()
                        .toList(),
                Boolean.TRUE.equals(typed.privacyNoticeRead()));
    }

    private static InfoFiling.Applicant applicant(InfoFiling.@Nullable Applicant typed) {
        if (typed == null) {
            return new InfoFiling.Applicant(null, null, null, null, null, null, null, null);
        }
        boolean organization = ApplicantKind.of(Tidy.line(typed.kind()))
                .filter(ApplicantKind::organization)
                .isPresent();
        Filing.Petitioner tidy = portal.petition.Applicant.normalised(person(typed, organization));
        return new InfoFiling.Applicant(
                Tidy.line(typed.kind()),
                tidy.name(),
                tidy.idType(),
                tidy.idNumber(),
                Tidy.line(typed.contact()),
                tidy.phone(),
                tidy.email(),
                tidy.address());
    }

    private static Filing.Petitioner person(InfoFiling.Applicant typed, boolean organization) {
        return new Filing.Petitioner(
                organization ? "organization" : "person",
                typed.name(),
                typed.idType(),
                typed.idNumber(),
                typed.phone(),
                typed.email(),
                null,
                typed.address());
    }
}
