package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Judged.NOBODY;
import static portal.petition.Judged.empty;
import static portal.petition.Judged.found;
import static portal.testing.Filings.with;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Filings;

/** What is stored of what was typed. */
class NormalFormTest {
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
                .as("somebody, though nobody knows who")
                .isEqualTo(new Filing.Agent(null, null, null));
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
    void nothingThatIsTypedIsThrownBack() {
        Random random = new Random(20261122);
        List<String> paths = Filings.TEXTS;
        for (int round = 0; round < 3_000; round++) {
            Filing filing = Filings.fullAppeal();
            for (int i = 0; i < 4; i++) {
                filing = with(filing, paths.get(random.nextInt(paths.size())), noise(random));
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

    @Test
    void nothingOfItIsPrinted() {
        Filing filing = with(Filings.fullAppeal(), "accused", new Filing.Accused(null, "某局", null));
        assertThat(List.of(filing, filing.petitioner(), filing.agent(), filing.accused()))
                .extracting(Object::toString)
                .containsExactly("Filing[…]", "Petitioner[…]", "Agent[…]", "Accused[…]");
    }
}
