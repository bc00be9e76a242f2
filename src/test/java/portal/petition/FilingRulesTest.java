package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Fault;
import portal.testing.Filings;
import portal.testing.Ids;

class FilingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Known KNOWN = new Known() {
        @Override
        public boolean region(String code) {
            return code.equals("411000") || code.equals("411002") || code.equals("411002010");
        }

        @Override
        public boolean category(String path) {
            return path.equals("城乡建设/城市建设和市政管理/供热");
        }

        @Override
        public boolean agency(String code) {
            return code.equals("411002-zjj");
        }
    };
    private static final Filing.Petitioner NOBODY =
            new Filing.Petitioner(null, null, null, null, null, null, null, null);

    private static List<Fault> faults(Filing filing) {
        return FilingRules.check(filing, KNOWN, TODAY);
    }

    private static List<String> found(Filing filing) {
        List<Fault> faults = faults(filing);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.detail()).endsWith("。").doesNotContain("null");
            assertThat(fault.pointer()).startsWith("/");
        });
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<String> found(Filing of, String path, Object value) {
        return found(with(of, path, value));
    }

    private static List<String> found(String path, Object value) {
        return found(Filings.appeal(), path, value);
    }

    private static String detail(String path, Object value) {
        return faults(with(Filings.appeal(), path, value)).get(0).detail();
    }

    private static Filing empty() {
        return new Filing(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    @Test
    void theExamplesCanBeFiled() {
        assertThat(found(Filings.appeal())).isEmpty();
        assertThat(found(Filings.fullAppeal())).isEmpty();
        assertThat(found(Filings.suggestion())).isEmpty();
        assertThat(found(Filings.accusation())).isEmpty();
        assertThat(found("petitioner", Filings.organization())).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(found(empty()))
                .containsExactly(
                        "/purpose purpose.required",
                        "/title title.required",
                        "/request request.required",
                        "/facts facts.required",
                        "/region region.required",
                        "/priorProcedures priorProcedures.required",
                        "/headcount headcount.required",
                        "/petitioner/kind kind.required",
                        "/petitioner/name name.required",
                        "/petitioner/idType idType.required",
                        "/petitioner/idNumber idNumber.required",
                        "/petitioner/phone phone.required",
                        "/petitioner/region region.required",
                        "/petitioner/address address.required",
                        "/declaration declaration.required",
                        "/privacyNoticeRead privacyNoticeRead.required");
    }

    @ParameterizedTest
    @CsvSource({
        "title,title,4,50,标题",
        "request,request,4,300,您的要求",
        "facts,facts,10,3000,事情经过",
        "reasons,reasons,1,1000,理由",
        "place,place,1,200,详细地点",
        "target,target,1,100,涉及的单位或者个人",
        "petitioner.name,petitioner/name,1,50,姓名",
        "petitioner.address,petitioner/address,1,200,住址"
    })
    void aTextKeepsItsLimitsInCodePoints(String path, String pointer, int min, int max, String label) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        assertThat(found(path, "𠮷".repeat(min))).isEmpty();
        assertThat(found(path, " \r\n" + "𠮷".repeat(max) + "\u3000\u00A0")).isEmpty();
        assertThat(found(path, "𠮷".repeat(max + 1))).containsExactly("/" + pointer + " " + field + ".too-long");
        assertThat(detail(path, "字".repeat(max + 7)))
                .isEqualTo(label + "太长了：最多 " + max + " 个字，现在有 " + (max + 7) + " 个字，请删去 7 个字。");
        if (min > 1) {
            assertThat(found(path, "𠮷".repeat(min - 1))).containsExactly("/" + pointer + " " + field + ".too-short");
            assertThat(detail(path, "字".repeat(min - 1)))
                    .isEqualTo(label + "太短了：至少 " + min + " 个字，现在只有 " + (min - 1) + " 个字。");
        }
    }

    @Test
    void aLineEndCountsOnceHoweverItIsTyped() {
        String facts = "事".repeat(2_998) + "\r\n" + "实";
        assertThat(found("facts", facts)).isEmpty();
        assertThat(FilingRules.normalised(with(Filings.appeal(), "facts", "一\r\n二\r三\n四五六七八九十"))
                        .facts())
                .isEqualTo("一\n二\n三\n四五六七八九十");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\r\n\t",
                "\u200B\u200D",
                "\uFEFF",
                "\u202E\u202C",
                "\u00A0\u2003",
                "\u3164",
                "\u2800",
                "\u115F\u1160\uFFA0",
                "\u0007\u001B",
                "\u00AD",
                "\u2060",
                "\uDB40\uDC01",
                "\u034F",
                "\uD800"
            })
    void whatCannotBeSeenIsNoText(String nothing) {
        assertThat(found("title", nothing)).containsExactly("/title title.required");
        assertThat(found("petitioner.name", nothing)).containsExactly("/petitioner/name name.required");
        assertThat(found("reasons", nothing)).isEmpty();
        assertThat(FilingRules.normalised(with(Filings.appeal(), "reasons", nothing))
                        .reasons())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家",
                "阿卜杜拉·买买提",
                "〇",
                "买买提•阿不都",
                "龘",
                "㑇㛃",
                "Émile Zola",
                "乌尔开希·多莱特",
                "𰻝",
                "\u2EBF氏",
                "李\uFE00",
                "\uD88D\uDC31"
            })
    void namesKeepEveryLegalCharacter(String name) {
        assertThat(found("petitioner.name", name)).isEmpty();
        assertThat(FilingRules.normalised(with(Filings.appeal(), "petitioner.name", name))
                        .petitioner()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void whatIsStoredIsTidyAndKeepsWhatScriptsNeed() {
        Filing typed = Filings.fullAppeal();
        typed = with(typed, "title", "  小区\r\n供暖\t温度\u202E不达标 ");
        typed = with(typed, "facts", "e\u0301tat\u0000 \u001B[31m零宽\u200D连接，足够长的文字");
        typed = with(typed, "petitioner.idNumber", " 110105 19491231 002x");
        typed = with(typed, "petitioner.phone", "138-0013-8000");
        typed = with(typed, "petitioner.email", " ｎａｍｅ＠example.com ");
        typed = with(typed, "agent.phone", "（0374）2345678");
        Filing stored = FilingRules.normalised(typed);
        assertThat(stored.title()).isEqualTo("小区 供暖 温度\u202E不达标");
        assertThat(stored.facts()).isEqualTo("état [31m零宽\u200D连接，足够长的文字");
        assertThat(stored.petitioner().idNumber()).isEqualTo("11010519491231002X");
        assertThat(stored.petitioner().phone()).isEqualTo("13800138000");
        assertThat(stored.petitioner().email()).isEqualTo("name@example.com");
        assertThat(stored.agent().phone()).isEqualTo("0374-2345678");
        assertThat(stored.reasons()).isEqualTo(typed.reasons());
        assertThat(stored.place()).isEqualTo(typed.place());
        assertThat(stored.category()).isEqualTo(typed.category());
        assertThat(stored.target()).isEqualTo(typed.target());
        assertThat(stored.priorProcedures()).containsExactly("petition", "arbitration");
        assertThat(stored.headcount()).isEqualTo(3);
        assertThat(stored.publishable()).isTrue();
        assertThat(FilingRules.normalised(stored)).isEqualTo(stored);
    }

    @Test
    void whatIsAbsentIsStoredAsNone() {
        Filing stored = FilingRules.normalised(empty());
        assertThat(stored.priorProcedures()).isEmpty();
        assertThat(stored.representatives()).isEmpty();
        assertThat(stored.publishable()).isFalse();
        assertThat(stored.declaration()).isFalse();
        assertThat(stored.privacyNoticeRead()).isFalse();
        assertThat(stored.petitioner()).isEqualTo(NOBODY);
        assertThat(stored.agent()).isNull();
        assertThat(stored.accused()).isNull();
        assertThat(FilingRules.normalised(with(empty(), "agent", new Filing.Agent(" ", null, "")))
                        .agent())
                .isNull();
        assertThat(FilingRules.normalised(with(empty(), "accused", new Filing.Accused(" ", null, "")))
                        .accused())
                .isNull();
    }

    @Test
    void theOutcomeOfAnAccusationIsNeverPublished() {
        assertThat(FilingRules.normalised(with(Filings.accusation(), "publishable", true))
                        .publishable())
                .isFalse();
        assertThat(FilingRules.normalised(with(Filings.suggestion(), "publishable", true))
                        .publishable())
                .isTrue();
    }

    @Test
    void wordsThatAreNotOfferedAreUnknown() {
        assertThat(found("purpose", "complaint")).containsExactly("/purpose purpose.unknown");
        assertThat(found("region", "110105")).containsExactly("/region region.unknown");
        assertThat(found("region", "411002010")).isEmpty();
        assertThat(found("category", "城乡建设/月球")).containsExactly("/category category.unknown");
        assertThat(found("petitioner.kind", "robot")).containsExactly("/petitioner/kind kind.unknown");
        assertThat(found("petitioner.idType", "driver")).containsExactly("/petitioner/idType idType.unknown");
        assertThat(found("priorProcedures", List.of("none", "war")))
                .containsExactly("/priorProcedures priorProcedures.unknown");
        assertThat(detail("purpose", "complaint")).isEqualTo("没有这样的信访目的，请从列出的选项里选。");
    }

    @Test
    void noneOfTheOtherRoadsStandsAlone() {
        assertThat(found("priorProcedures", List.of("none", "petition")))
                .containsExactly("/priorProcedures priorProcedures.none-alone");
        assertThat(found("priorProcedures", List.of("none", "none"))).isEmpty();
        assertThat(found("priorProcedures", List.of("petition", "litigation", "arbitration", "reconsideration")))
                .isEmpty();
        assertThat(found("priorProcedures", List.of())).containsExactly("/priorProcedures priorProcedures.required");
        assertThat(found("priorProcedures", Collections.singletonList(null)))
                .containsExactly("/priorProcedures priorProcedures.unknown");
    }

    @Test
    void onlyAnAccusationNamesTheAccused() {
        Filing accusation = Filings.accusation();
        assertThat(found(accusation, "accused", null)).containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused(" ", "", null)))
                .containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused(null, null, "科长")))
                .containsExactly("/accused accused.required");
        assertThat(found(accusation, "accused", new Filing.Accused("411002-zjj", null, null)))
                .isEmpty();
        assertThat(found(accusation, "accused", new Filing.Accused("nowhere", null, null)))
                .containsExactly("/accused/agencyCode agencyCode.unknown");
        assertThat(found(accusation, "accused", new Filing.Accused(null, "长".repeat(101), "长".repeat(51))))
                .containsExactly("/accused/name name.too-long", "/accused/position position.too-long");
        assertThat(found(accusation, "target", "某局")).containsExactly("/target target.not-allowed");
        assertThat(found("accused", new Filing.Accused(null, "某局", null)))
                .containsExactly("/accused accused.not-allowed");
        assertThat(found("accused", new Filing.Accused("", " ", null))).isEmpty();
        assertThat(found(Filings.suggestion(), "accused", new Filing.Accused(null, "某局", null)))
                .containsExactly("/accused accused.not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"0,range", "-1,range", "1,", "100000,", "100001,range"})
    void aPetitionStandsForOneToAHundredThousand(int headcount, String problem) {
        assertThat(found("headcount", headcount))
                .isEqualTo(problem == null ? List.of() : List.of("/headcount headcount." + problem));
    }

    @Test
    void atMostFiveRepresent() {
        Filing five = with(
                with(Filings.appeal(), "headcount", 5), "representatives", Collections.nCopies(5, Filings.person()));
        assertThat(found(five)).isEmpty();
        assertThat(found(five, "headcount", 4)).containsExactly("/headcount headcount.too-few");
        Filing six = with(with(Filings.appeal(), "headcount", 6), "representatives", Collections.nCopies(6, NOBODY));
        assertThat(found(six))
                .contains("/representatives representatives.too-many", "/representatives/4/name name.required")
                .doesNotContain("/representatives/5/name name.required");
    }

    @Test
    void eachRepresentativeIsCheckedLikeAPetitioner() {
        List<Filing.Petitioner> two = new ArrayList<>(List.of(Filings.person(), Filings.person()));
        two.set(1, null);
        assertThat(found(with(with(Filings.appeal(), "headcount", 2), "representatives", two)))
                .containsExactly(
                        "/representatives/1/kind kind.required",
                        "/representatives/1/name name.required",
                        "/representatives/1/idType idType.required",
                        "/representatives/1/idNumber idNumber.required",
                        "/representatives/1/phone phone.required",
                        "/representatives/1/region region.required",
                        "/representatives/1/address address.required");
    }

    @Test
    void aPersonAndAnOrganizationShowTheirOwnPapers() {
        assertThat(found("petitioner.kind", "organization")).containsExactly("/petitioner/idType idType.mismatch");
        Filing organization = with(Filings.appeal(), "petitioner", Filings.organization());
        assertThat(found(organization, "petitioner.kind", "person"))
                .containsExactly("/petitioner/idType idType.mismatch");
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
        assertThat(found("agent", new Filing.Agent("", " ", null))).isEmpty();
    }

    @Test
    void bothStatementsMustBeMade() {
        assertThat(found("declaration", false)).containsExactly("/declaration declaration.required");
        assertThat(found("privacyNoticeRead", null)).containsExactly("/privacyNoticeRead privacyNoticeRead.required");
    }

    @Test
    void hintsSayTheLimits() {
        assertThat(TextLimit.TITLE.hint()).isEqualTo("4 到 50 个字");
        assertThat(TextLimit.PLACE.hint()).isEqualTo("最多 200 个字");
    }

    @Test
    void nothingThatIsTypedIsThrownBack() {
        Random random = new Random(20261122);
        String[] paths = {
            "purpose",
            "title",
            "request",
            "facts",
            "reasons",
            "region",
            "place",
            "category",
            "target",
            "petitioner.kind",
            "petitioner.name",
            "petitioner.idType",
            "petitioner.idNumber",
            "petitioner.phone",
            "petitioner.email",
            "petitioner.region",
            "petitioner.address",
            "agent.name",
            "agent.relation",
            "agent.phone"
        };
        for (int round = 0; round < 3_000; round++) {
            Filing filing = Filings.fullAppeal();
            for (int i = 0; i < 4; i++) {
                filing = with(filing, paths[random.nextInt(paths.length)], noise(random));
            }
            Filing stored = FilingRules.normalised(filing);
            assertThat(FilingRules.normalised(stored)).isEqualTo(stored);
            assertThat(found(stored)).isEqualTo(found(filing));
            FilingRules.flags(filing);
        }
    }

    private static String noise(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> out.append((char) random.nextInt(0x80));
                case 1 -> out.append((char) random.nextInt(0x10000));
                case 2 -> out.appendCodePoint(random.nextInt(0x110000));
                case 3 -> out.append("0123456789X@.-+ \r\n".charAt(random.nextInt(18)));
                default -> out.append("\u200B\u202E\uFEFF\u3000\uD800\uDC00\u0000".charAt(random.nextInt(7)));
            }
        }
        return out.toString();
    }
}
