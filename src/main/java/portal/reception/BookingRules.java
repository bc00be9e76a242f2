package portal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;
import portal.law.Source;
import portal.petition.Faults;
import portal.petition.IdType;
import portal.petition.PaperNumber;
import portal.petition.PetitionNo;
import portal.petition.Phone;
import portal.petition.TextLimit;
import portal.petition.Tidy;

/** What a booking must say (art. 20). */
public final class BookingRules {
    /** Of many with one matter at most so many come (art. 20, third paragraph). */
    public static final int MOST_REPRESENTATIVES = 5;

    /** Where that stands. */
    public static final Source REPRESENTATIVES = Source.petitionRegulation(20, 3);

    public static final TextLimit ABOUT = new TextLimit("要反映的事", 4, 200);

    private static final TextLimit NAME = new TextLimit("姓名", 1, 50);
    private static final int MOST_PEOPLE = 100_000;

    private final Faults faults = new Faults();
    private final LocalDate today;

    private BookingRules(LocalDate today) {
        this.today = today;
    }

    /** Everything wrong with it; empty when it can be booked. */
    public static List<Fault> faults(Asked asked, LocalDate today) {
        try {
            content(asked, today);
            return List.of();
        } catch (Refused refused) {
            return refused.faults();
        }
    }

    /**
     * What is kept of a booking, in the form in which it is kept.
     *
     * @throws Refused INVALID naming every wrong field
     */
    static Content content(Asked asked, LocalDate today) {
        return new BookingRules(today).read(asked);
    }

    private Content read(Asked asked) {
        String about = Tidy.text(asked.about());
        faults.required("/about", about, ABOUT);
        String petition = petition(asked.petitionNumber());
        List<String> names = names(asked.representatives());
        String phone = phone(Tidy.line(asked.phone()));
        String idNumber = Tidy.number(asked.idNumber());
        identity(asked.idType(), idNumber);
        headcount(asked.headcount(), names.size());
        if (!faults.all().isEmpty()) {
            throw Refused.invalid(faults.all());
        }
        return new Content(
                Objects.requireNonNull(about),
                petition,
                names,
                phone,
                Objects.requireNonNull(asked.idType()),
                Objects.requireNonNull(idNumber));
    }

    private String petition(@Nullable String typed) {
        if (Tidy.line(typed) == null) {
            return "";
        }
        Optional<PetitionNo> number = PetitionNo.parse(typed);
        if (number.isEmpty()) {
            faults.add("/petitionNumber", "invalid", "信访编号不对：应当是回执上的 18 位数字。没有可以不填。");
        }
        return number.map(PetitionNo::digits).orElse("");
    }

    private List<String> names(List<@Nullable String> typed) {
        List<String> names = new ArrayList<>();
        if (typed.isEmpty()) {
            faults.add("/representatives/0/name", "required", "请填写姓名。");
        }
        if (typed.size() > MOST_REPRESENTATIVES) {
            faults.add(
                    "/representatives",
                    "too-many",
                    "来的人最多 " + MOST_REPRESENTATIVES + " 位，连联系人在内：几个人为同一件事来访的，应当推选代表，代表不超过 " + MOST_REPRESENTATIVES
                            + " 人（" + REPRESENTATIVES.basis() + "）。");
        }
        for (int i = 0; i < Math.min(typed.size(), MOST_REPRESENTATIVES); i++) {
            String name = Tidy.line(typed.get(i));
            faults.required("/representatives/" + i + "/name", name, NAME);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private String phone(@Nullable String typed) {
        if (faults.missing("/phone", typed, "请填写联系电话，预约有变化好告诉您。")) {
            return "";
        }
        Optional<Phone> phone = Phone.parse(typed);
        if (phone.isEmpty()) {
            faults.add("/phone", "invalid", "电话号码不对：请填 11 位手机号，或者带区号的固定电话，如 0374-1234567。");
        }
        return phone.map(Phone::canonical).orElse("");
    }

    private void identity(@Nullable String typed, @Nullable String number) {
        Optional<IdType> type =
                faults.choice("/idType", typed, IdType.of(typed).filter(each -> !each.organization()), "证件类型");
        if (!faults.missing("/idNumber", number, "请填写证件号码。")) {
            type.ifPresent(known -> PaperNumber.check(faults, "/idNumber", known, number, today));
        }
    }

    private void headcount(@Nullable Integer typed, int coming) {
        if (typed == null) {
            faults.add("/headcount", "required", "请填写这件事一共有多少人；只有您自己，填 1。");
        } else if (typed < 1 || typed > MOST_PEOPLE) {
            faults.add("/headcount", "range", "人数应当在 1 到 " + MOST_PEOPLE + " 之间。");
        } else if (typed < coming) {
            faults.add("/headcount", "too-few", "人数不能比来的人少。");
        }
    }
}
