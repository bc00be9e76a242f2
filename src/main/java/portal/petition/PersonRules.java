package portal.petition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.law.CreditCode;
import portal.law.Provinces;
import portal.law.ResidentId;

/** What must be known of those who file (art. 19: name and address; online also a paper and a telephone). */
final class PersonRules {
    /** Below this age a guardian files. */
    static final int AGE_TO_FILE_ALONE = 14;

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PAPER_NUMBER = Pattern.compile("[A-Z0-9]+");

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
                mail -> MAIL.matcher(mail).matches(),
                at + "/email",
                person.email(),
                "invalid",
                "电子邮箱的写法不对，应当像 name@example.com；没有可以不填。");
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
        if (!faults.missing(at + "/idNumber", person.idNumber(), "请填写证件号码。") && idType.isPresent()) {
            number(at + "/idNumber", idType.get(), person.idNumber());
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

    private void number(String at, IdType type, @Nullable String number) {
        switch (type) {
            case RESIDENT_ID -> resident(at, ResidentId.of(number, today));
            case CREDIT_CODE -> credit(at, CreditCode.of(number));
            case PASSPORT, HK_MACAU_PERMIT, TAIWAN_PERMIT, HMT_RESIDENCE, FOREIGN_RESIDENCE -> paper(at, type, number);
        }
    }

    private void resident(String at, ResidentId id) {
        switch (id.finding()) {
            case OK -> {}
            case LENGTH -> faults.add(at, "length", "身份证号码应当是 18 位，现在是 " + TextLimit.length(id.number()) + " 位。");
            case LEN15_OBSOLETE -> faults.add(at, "len15-obsolete", "15 位的第一代身份证已经停用，请填 18 位的号码。");
            case CHARSET -> faults.add(at, "charset", "身份证号码只有数字，最后一位可以是 X，请核对。");
            case REGION -> faults.add(at, "region", "身份证号码的前两位不对，请核对；如果是其他证件，请改选证件类型。");
            case BIRTHDATE -> faults.add(at, "birthdate", "身份证号码第 7 到 14 位不是合理的出生日期，请核对。");
            case CHECKDIGIT -> faults.add(at, "checkdigit", "身份证号码有一位写错了，请对照证件逐位核对。");
        }
    }

    private void credit(String at, CreditCode code) {
        switch (code.finding()) {
            case LENGTH -> faults.add(at, "length", "统一社会信用代码应当是 18 位，现在是 " + TextLimit.length(code.code()) + " 位。");
            case CHARSET -> faults.add(at, "charset", "统一社会信用代码由数字和大写字母组成，没有 I、O、S、V、Z，请核对。");
            case REGION_NOT_DIGIT -> faults.add(at, "region-not-digit", "统一社会信用代码的第 3 到 8 位应当是数字，请核对。");
            case CHECKDIGIT, OK -> {} // a wrong check character is a Flag, for a person to look at
        }
    }

    private void paper(String at, IdType type, @Nullable String number) {
        int length = number == null ? 0 : TextLimit.length(number);
        if (length < type.min() || length > type.max()) {
            String wanted = type.min() == type.max() ? type.min() + " 位" : type.min() + " 到 " + type.max() + " 位";
            faults.add(at, "length", type.label() + "号码应当是 " + wanted + "，现在是 " + length + " 位。");
        }
        faults.unless(
                typed -> PAPER_NUMBER.matcher(typed).matches(), at, number, "charset", type.label() + "号码只有数字和字母，请核对。");
    }

    /** One may live anywhere: in a region of the office's own list, or in a county or province elsewhere. */
    private boolean livable(String region) {
        return known.region(region)
                || region.matches("[0-9]{6}")
                        && Provinces.all().containsKey(region.substring(0, 2))
                        && !known.region(region.substring(0, 4) + "00");
    }
}
