package portal.petition;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.law.CreditCode;
import portal.law.ResidentId;

/** Whether the number of a paper can be one of its kind; what is wrong is said so that it can be put right. */
public final class PaperNumber {
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]+");

    private PaperNumber() {}

    /** Adds what is wrong with a number that should be of this kind. */
    public static void check(Faults faults, String at, IdType type, @Nullable String number, LocalDate today) {
        switch (type) {
            case RESIDENT_ID -> resident(faults, at, ResidentId.of(number, today));
            case CREDIT_CODE -> credit(faults, at, CreditCode.of(number));
            case PASSPORT, HK_MACAU_PERMIT, TAIWAN_PERMIT, HMT_RESIDENCE, FOREIGN_RESIDENCE ->
                paper(faults, at, type, number);
        }
    }

    private static void resident(Faults faults, String at, ResidentId id) {
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

    private static void credit(Faults faults, String at, CreditCode code) {
        switch (code.finding()) {
            case LENGTH -> faults.add(at, "length", "统一社会信用代码应当是 18 位，现在是 " + TextLimit.length(code.code()) + " 位。");
            case CHARSET -> faults.add(at, "charset", "统一社会信用代码由数字和大写字母组成，没有 I、O、S、V、Z，请核对。");
            case REGION_NOT_DIGIT -> faults.add(at, "region-not-digit", "统一社会信用代码的第 3 到 8 位应当是数字，请核对。");
            case CHECKDIGIT, OK -> {} // a wrong check character is a Flag, for a person to look at
        }
    }

    private static void paper(Faults faults, String at, IdType type, @Nullable String number) {
        int length = number == null ? 0 : TextLimit.length(number);
        if (length < type.min() || length > type.max()) {
            String wanted = type.min() == type.max() ? type.min() + " 位" : type.min() + " 到 " + type.max() + " 位";
            faults.add(at, "length", type.label() + "号码应当是 " + wanted + "，现在是 " + length + " 位。");
        }
        faults.unless(
                typed -> CHARACTERS.matcher(typed).matches(), at, number, "charset", type.label() + "号码只有数字和字母，请核对。");
    }
}
