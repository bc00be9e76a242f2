package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Judged.empty;
import static portal.petition.Judged.faults;
import static portal.petition.Judged.found;
import static portal.testing.Filings.with;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Fault;
import portal.testing.Filings;
import portal.testing.Ids;

/** Who files, for whom, and with which papers. */
class PersonRulesTest {
    @Test
    void aPersonAndAnOrganizationShowTheirOwnPapers() {
        assertThat(found("petitioner.kind", "organization")).containsExactly("/petitioner/idType idType.mismatch");
        Filing organization = with(Filings.appeal(), "petitioner", Filings.organization());
        assertThat(found(organization, "petitioner.kind", "person"))
                .containsExactly("/petitioner/idType idType.mismatch");
        assertThat(faults(with(organization, "petitioner.kind", "person")))
                .extracting(Fault::detail)
                .containsExactly("个人请选本人的证件，不能用统一社会信用代码。");
        assertThat(faults(with(Filings.appeal(), "petitioner.kind", "organization")))
                .extracting(Fault::detail)
                .containsExactly("单位请选“统一社会信用代码”。");
        assertThat(found(organization, "petitioner.name", "名".repeat(100))).isEmpty();
        assertThat(found(organization, "petitioner.name", "名".repeat(101)))
                .containsExactly("/petitioner/name name.too-long");
        assertThat(faults(with(organization, "petitioner.name", "")).get(0).detail())
                .isEqualTo("请填写单位名称。");
    }

    @ParameterizedTest
    @CsvSource({
        "4110021958063001,length", "411002580630012,len15-obsolete", "4110021958063A0123,charset",
        "991002195806300123,region", "411002195813300123,birthdate", "411002195806300120,checkdigit"
    })
    void aWrongResidentIdSaysWhatIsWrong(String number, String problem) {
        assertThat(found("petitioner.idNumber", number)).containsExactly("/petitioner/idNumber idNumber." + problem);
    }

    @ParameterizedTest
    @CsvSource({"91411000MA0000007,length", "91411000MA00000O7P,charset", "9141100AMA0000007P,region-not-digit"})
    void aWrongCreditCodeSaysWhatIsWrong(String code, String problem) {
        Filing organization = with(Filings.appeal(), "petitioner", Filings.organization());
        assertThat(found(organization, "petitioner.idNumber", code))
                .containsExactly("/petitioner/idNumber idNumber." + problem);
    }

    @Test
    void aWrongCheckCharacterOfACreditCodeIsOnlyFlagged() {
        Filing organization = with(Filings.appeal(), "petitioner", Filings.organization());
        assertThat(FilingRules.flags(organization)).isEmpty();
        Filing wrong = with(organization, "petitioner.idNumber", "91411000MA0000007A");
        assertThat(found(wrong)).isEmpty();
        assertThat(FilingRules.flags(wrong)).containsExactly(Flag.CREDIT_CODE_CHECK);
        Filing byRepresentative = with(Filings.appeal(), "representatives", Arrays.asList(null, wrong.petitioner()));
        assertThat(FilingRules.flags(byRepresentative)).containsExactly(Flag.CREDIT_CODE_CHECK);
        assertThat(FilingRules.flags(with(wrong, "petitioner.idType", "passport")))
                .isEmpty();
        assertThat(FilingRules.flags(empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "passport,E1234,",
        "passport,E123,length",
        "passport,e12345678,",
        "passport,E-2345678,charset",
        "hk-macau-permit,H12345678,",
        "hk-macau-permit,H123456,length",
        "taiwan-permit,12345678,",
        "taiwan-permit,123456,length",
        "hmt-residence,810000199001010012,",
        "hmt-residence,81000019900101001,length",
        "foreign-residence,CHN110188010101,",
        "foreign-residence,911124198108030024,",
        "foreign-residence,CHN1101880101,length",
        "passport,123456789012345678901,length",
        "passport,护照号码一二三,charset"
    })
    void otherPapersHaveALengthAndLettersAndDigits(String type, String number, String problem) {
        Filing filing = with(Filings.appeal(), "petitioner.idType", type);
        assertThat(found(filing, "petitioner.idNumber", number))
                .isEqualTo(problem == null ? List.of() : List.of("/petitioner/idNumber idNumber." + problem));
    }

    @Test
    void lengthsOfOtherPapersAreTold() {
        Filing passport = with(Filings.appeal(), "petitioner.idType", "passport");
        assertThat(faults(with(passport, "petitioner.idNumber", "E123")).get(0).detail())
                .isEqualTo("护照号码应当是 5 到 20 位，现在是 4 位。");
        Filing permit = with(Filings.appeal(), "petitioner.idType", "hmt-residence");
        assertThat(faults(with(permit, "petitioner.idNumber", "8100001990010100"))
                        .get(0)
                        .detail())
                .isEqualTo("港澳台居民居住证号码应当是 18 位，现在是 16 位。");
    }

    @Test
    void aTelephoneIsAskedForAndChecked() {
        assertThat(found("petitioner.phone", null)).containsExactly("/petitioner/phone phone.required");
        assertThat(found("petitioner.phone", "12345")).containsExactly("/petitioner/phone phone.invalid");
        assertThat(found("petitioner.phone", "0374-2345678")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "name.name+tag@mail.example.com", "张三@例子.中国", "a_b%c'd-e@x-y.org"})
    void anAddressOfMailLooksLikeOne(String mail) {
        assertThat(found("petitioner.email", mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "a@b", "@b.cn", "a@.cn", "a@b.", "a@b..cn", "a@@b.cn", "a,b@c.cn", "<a@b.cn>", "a@b.c"})
    void anythingElseDoesNot(String mail) {
        assertThat(found("petitioner.email", mail)).containsExactly("/petitioner/email email.invalid");
    }

    @Test
    void anAddressOfMailIsNotEndless() {
        String long255 = "a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(3) + "." + "d".repeat(9);
        assertThat(long255).hasSize(255);
        assertThat(found("petitioner.email", long255)).containsExactly("/petitioner/email email.too-long");
        assertThat(found(
                        "petitioner.email",
                        long255.substring(1).replace("@", "x@").substring(0, 254)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "411002,",
        "411002010,",
        "411000,",
        "110105,",
        "110000,",
        "810000,",
        "830000,unknown",
        "411099,unknown",
        "411023,unknown",
        "990000,unknown",
        "11010,unknown",
        "1101055,unknown",
        "北京市朝阳区,unknown",
        "411100,"
    })
    void onePetitionsFromWhereverOneLives(String region, String problem) {
        assertThat(found("petitioner.region", region))
                .isEqualTo(problem == null ? List.of() : List.of("/petitioner/region region." + problem));
    }

    @Test
    void aGuardianFilesForAChild() {
        Filing child = with(Filings.appeal(), "petitioner.idNumber", Ids.resident(LocalDate.of(2012, 11, 23), 5));
        assertThat(found(child)).containsExactly("/agent agent.required");
        assertThat(found(child, "agent", new Filing.Agent("李四", "母亲", "13800138000")))
                .isEmpty();
        assertThat(found("petitioner.idNumber", Ids.resident(LocalDate.of(2012, 11, 22), 5)))
                .isEmpty();
        assertThat(found("representatives", List.of(child.petitioner()))).containsExactly("/agent agent.required");
        Filing permit = with(child, "petitioner.idType", "hmt-residence");
        assertThat(found(permit)).isEmpty();
    }

    @Test
    void anAgentIsNamedWhole() {
        assertThat(found("agent", new Filing.Agent("李四", null, null)))
                .containsExactly("/agent/relation relation.required", "/agent/phone phone.required");
        assertThat(found("agent", new Filing.Agent(null, "女儿", "1")))
                .containsExactly("/agent/name name.required", "/agent/phone phone.invalid");
        assertThat(found("agent", new Filing.Agent("名".repeat(51), "关".repeat(51), "13800138000")))
                .containsExactly("/agent/name name.too-long", "/agent/relation relation.too-long");
        assertThat(found("agent", new Filing.Agent("", " ", null)))
                .containsExactly(
                        "/agent/name name.required",
                        "/agent/relation relation.required",
                        "/agent/phone phone.required");
    }

    @Test
    void atTheCounterAPaperAndATelephoneAreTakenWhereThereAreAny() {
        Filing.Petitioner bare = new Filing.Petitioner("person", "张三", null, null, null, null, "411002", "文峰街道××路1号");
        Filing brought = with(with(Filings.appeal(), "petitioner", bare), "representatives", List.of(bare));
        assertThat(foundAtTheCounter(brought)).isEmpty();
        assertThat(foundAtTheCounter(with(brought, "petitioner.phone", "123")))
                .containsExactly("/petitioner/phone phone.invalid");
        Filing shown = with(with(brought, "petitioner.idType", "resident-id"), "petitioner.idNumber", "4110");
        assertThat(foundAtTheCounter(shown)).containsExactly("/petitioner/idNumber idNumber.length");
        assertThat(foundAtTheCounter(with(brought, "petitioner.idNumber", "4110")))
                .containsExactly("/petitioner/idType idType.required");
        assertThat(foundAtTheCounter(with(with(brought, "petitioner.name", ""), "petitioner.address", " ")))
                .containsExactly("/petitioner/name name.required", "/petitioner/address address.required");
        assertThat(found(brought))
                .contains("/petitioner/idNumber idNumber.required", "/petitioner/phone phone.required");
    }

    @Test
    void aLetterThatNamesNobodyStillHasAMatter() {
        Filing nameless = with(with(Filings.appeal(), "petitioner", Judged.NOBODY), "petitioner.kind", "person");
        assertThat(foundWith(nameless, new Required(false, false, false))).isEmpty();
        assertThat(foundWith(with(nameless, "petitioner.name", "名".repeat(51)), new Required(false, false, false)))
                .as("a name that is there keeps its limit")
                .containsExactly("/petitioner/name name.too-long");
        assertThat(foundWith(with(nameless, "facts", ""), new Required(false, false, false)))
                .containsExactly("/facts facts.required");
        assertThat(foundWith(with(nameless, "petitioner.region", "999999"), new Required(false, false, false)))
                .containsExactly("/petitioner/region region.unknown");
    }

    @Test
    void atTheCounterNoStatementIsTickedForSomebodyElse() {
        Filing unticked = with(with(Filings.appeal(), "declaration", false), "privacyNoticeRead", false);
        assertThat(foundAtTheCounter(unticked)).isEmpty();
        assertThat(found(unticked)).hasSize(2);
    }

    private static List<String> foundAtTheCounter(Filing filing) {
        return foundWith(filing, new Required(false, true, false));
    }

    private static List<String> foundWith(Filing filing, Required required) {
        return FilingRules.check(filing, Judged.KNOWN, Judged.TODAY, required).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
