package portal.petition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Provinces;
import portal.law.ResidentId;

/** What must be known of those who file (art. 19: name and address; online also a paper and a telephone). */
final class PersonRules {
    /** Below this age a guardian files. */
    static final int AGE_TO_FILE_ALONE = 14;

    private final Faults faults;
    private final Known known;
    private final LocalDate today;
    private final Required required;

    PersonRules(Faults faults, Known known, LocalDate today, Required required) {
        this.faults = faults;
        this.known = known;
        this.today = today;
        this.required = required;
    }

    void check(String at, Filing.Petitioner person) {
        Optional<PetitionerKind> kind =
                faults.choice(at + "/kind", person.kind(), PetitionerKind.of(person.kind()), "个人或者单位");
        nameOrAddress(
                at + "/name",
                person.name(),
                kind.filter(PetitionerKind.ORGANIZATION::equals).isPresent()
                        ? TextLimit.ORGANIZATION_NAME
                        : TextLimit.NAME);
        if (required.identity() || person.idNumber() != null) {
            proof(at, person, kind);
        }
        phone(at + "/phone", person.phone());
        faults.optional(at + "/email", person.email(), TextLimit.EMAIL);
        faults.unless(
                Mail::written, at + "/email", person.email(), "invalid", "电子邮箱的写法不对，应当像 name@example.com；没有可以不填。");
        boolean nowhere = person.region() == null && !required.nameAndAddress();
        if (!nowhere && !faults.missing(at + "/region", person.region(), "请选择现在住的地方。")) {
            faults.unless(this::livable, at + "/region", person.region(), "unknown", "没有这个地区，请从列出的地区里选。");
        }
        nameOrAddress(at + "/address", person.address(), TextLimit.ADDRESS);
    }

    private void nameOrAddress(String pointer, @Nullable String text, TextLimit limit) {
        if (required.nameAndAddress()) {
            faults.required(pointer, text, limit);
        } else {
            faults.optional(pointer, text, limit);
        }
    }

    private void proof(String at, Filing.Petitioner person, Optional<PetitionerKind> kind) {
        Optional<IdType> idType = faults.choice(at + "/idType", person.idType(), IdType.of(person.idType()), "证件类型");
        if (kind.isPresent() && idType.isPresent()) {
            matching(at, kind.get(), idType.get());
        }
        String paper = idType.filter(IdType::organization).map(IdType::label).orElse("证件号码");
        if (!faults.missing(at + "/idNumber", person.idNumber(), "请填写" + paper + "。") && idType.isPresent()) {
            PaperNumber.check(faults, at + "/idNumber", idType.get(), person.idNumber(), today);
        }
    }

    void check(String at, Filing.Agent agent) {
        faults.required(at + "/name", agent.name(), TextLimit.AGENT_NAME);
        faults.required(at + "/relation", agent.relation(), TextLimit.RELATION);
        phone(at + "/phone", agent.phone());
    }

    /** Whether the person is a child for whom somebody else must file. */
    boolean child(Filing.Petitioner person) {
        return IdType.of(person.idType()).filter(IdType.RESIDENT_ID::equals).isPresent()
                && ResidentId.of(person.idNumber(), today).younger(AGE_TO_FILE_ALONE, today);
    }

    private void matching(String at, PetitionerKind kind, IdType idType) {
        boolean organization = kind == PetitionerKind.ORGANIZATION;
        if (organization != idType.organization()) {
            faults.add(at + "/idType", "mismatch", organization ? "单位请选“统一社会信用代码”。" : "个人请选本人的证件，不能用统一社会信用代码。");
        }
    }

    private void phone(String at, @Nullable String phone) {
        if (phone == null && !required.identity()) {
            return;
        }
        if (!faults.missing(at, phone, "请填写联系电话，方便把办理情况告诉您。")) {
            faults.unless(
                    typed -> Phone.parse(typed).isPresent(),
                    at,
                    phone,
                    "invalid",
                    "电话号码不对：请填 11 位手机号，或者带区号的固定电话，如 0374-1234567。");
        }
    }

    /** One may live anywhere: in a region of the office's own list, or in a county or province elsewhere. */
    private boolean livable(String region) {
        return known.region(region)
                || region.matches("[0-9]{6}")
                        && Provinces.all().containsKey(region.substring(0, 2))
                        && !known.region(region.substring(0, 4) + "00");
    }
}
