package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
    private static final String HEADER = "标题：通知\n栏目：信访渠道\n索引号：XF-2026-0009\n生成日期：2026-11-01\n概述：一句话。\n";

    private final ArticleReader reader = new ArticleReader(
            new Columns(), "许昌市信访局", fact -> fact.equals("phone") ? Optional.of("0374-1（示例）") : Optional.empty());

    @Test
    void aHeaderIsRead() {
        ArticleFile file = read(HEADER + "文号：许信〔2026〕5号\n关键词：接访，来访 电话\n发布时间: 2026-11-02 09:30\n---\n正文");
        assertThat(file.title()).isEqualTo("通知");
        assertThat(file.column().code()).isEqualTo("channels");
        assertThat(file.docNo()).isEqualTo("许信〔2026〕5号");
        assertThat(file.issuer()).isEqualTo("许昌市信访局");
        assertThat(file.keywords()).containsExactly("接访", "来访", "电话");
        assertThat(file.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-11-02T09:30:00+08:00"));
        assertThat(file.validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(file.withdrawn()).isFalse();
    }

    @Test
    void englishNamesAndAFirstRuleLineAreTaken() {
        assertThat(read("---\ntitle: A\ncolumn: rule-of-law\nindex: X-1\nproduced: 2026-01-02\nsummary: S\n---\nT")
                        .producedOn())
                .isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void aSampleIsMarkedAsOne() {
        ArticleFile file = read(HEADER.replace("2026-11-01", "2026-11-01（示例）") + "---\n正文");
        assertThat(file.producedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(file.samples()).containsExactly(HeaderKey.PRODUCED_ON);
    }

    @Test
    void nothingIsPublishedWithoutBothExaminations() {
        ArticleFile none = read(HEADER + "---\n正文");
        ArticleFile one = read(HEADER + "保密审查：不涉密，办公室\n---\n正文");
        refused(() -> ImportArticles.examined("a.md", none, "")).hasMessageContaining("第十七条");
        refused(() -> ImportArticles.examined("a.md", one, " ")).hasMessageContaining("公开审查");
        ArticleFile both = read(HEADER + "保密审查：不涉密，办公室\n公开审查：可以公开，办公室\n---\n正文");
        assertThat(ImportArticles.examined("a.md", both, "")).isEqualTo("保密审查：不涉密，办公室；公开审查：可以公开，办公室");
        assertThat(ImportArticles.examined("a.md", none, "整批已审")).isEqualTo("整批已审");
        assertThat(ImportArticles.examined("a.md", read(HEADER + "状态：撤回\n---\n正文"), ""))
                .isEmpty();
    }

    @Test
    void factsAboutTheOfficeAreFilledIn() {
        String text = reader.text("a.md", (HEADER + "---\n电话：{{phone}}").getBytes(StandardCharsets.UTF_8));
        assertThat(reader.read("a.md", text, NOW).body().text()).isEqualTo("电话：0374-1（示例）");
    }

    @Test
    void anErrorNamesFileAndLine() {
        refused(() -> read("标题：通知\n栏目：没有的栏目\n" + HEADER.lines().skip(2).reduce("", (a, b) -> a + b + "\n") + "---\nx"))
                .hasMessageStartingWith("a.md:2: “栏目”应为其中之一：公开指南、");
        refused(() -> read(HEADER.replace("2026-11-01", "2026-02-30") + "---\nx"))
                .hasMessageStartingWith("a.md:4: ");
        refused(() -> read(HEADER + "发布时间：昨天\n---\nx")).hasMessageStartingWith("a.md:6: “发布时间”");
        refused(() -> read(HEADER + "作者：某\n---\nx")).hasMessageStartingWith("a.md:6: 不认识的名称“作者”");
        refused(() -> read(HEADER + "没有冒号\n---\nx")).hasMessageStartingWith("a.md:6: ");
        refused(() -> read(HEADER + "标题：再来\n---\nx")).hasMessage("a.md:6: “标题”写了两次");
        refused(() -> read(HEADER.replace("标题：通知\n", "") + "---\nx")).hasMessage("a.md:5: 缺少“标题”");
        refused(() -> read(HEADER + "正文")).hasMessageStartingWith("a.md:6: ");
        refused(() -> read(HEADER)).hasMessage("a.md:5: 文件头没有以单独一行 --- 结束");
        refused(() -> read(HEADER + "---\n \n")).hasMessage("a.md:6: 正文是空的");
        refused(() -> read("")).hasMessageStartingWith("a.md:1: ");
    }

    @Test
    void anArticleFromTheFutureIsRefused() {
        refused(() -> read(HEADER + "发布时间：2026-11-22 10:01\n---\nx")).hasMessageContaining("还没有到");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedByLine() {
        byte[] gbk = "title: A\n标题：通知".getBytes(Charset.forName("GBK"));
        refused(() -> reader.text("a.md", gbk)).hasMessage("a.md:2: 不是 UTF-8 编码的文本，请另存为 UTF-8");
    }

    @Test
    void nulUnknownFactsAndHugeFilesAreRefused() {
        refused(() -> reader.text("a.md", "a\nb\0".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.md:2: 含有控制字符");
        refused(() -> reader.text("a.md", "a\n\n{{secret}}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.md:3: 没有名为“secret”的单位信息");
        refused(() -> reader.text("a.md", new byte[ArticleReader.MAX_FILE + 1])).hasMessage("a.md:1: 文件超过 4 MB");
    }

    @Test
    void theReportIsPublishedWordForWord() throws IOException {
        String original = Files.readString(Path.of("src/test/resources/disclosure/xuchang-2024-report.txt"));
        String published =
                read(resource("/articles/rule-of-law-2024.md")).body().text();
        assertThat(squeezed(published)).isEqualTo(squeezed(original.substring(original.indexOf("市委、市政府："))));
    }

    @Test
    void theReportHasItsFourSectionsAndTwelveRunInParts() throws IOException {
        String html = read(resource("/articles/rule-of-law-2024.md")).body().html();
        assertThat(html.split("<h2>")).hasSize(5);
        assertThat(html.split("<p><strong>[一二三四五]是")).hasSize(13);
        assertThat(html).startsWith("<p class=\"flush\">市委、市政府：</p>");
    }

    private ArticleFile read(String text) {
        return reader.read("a.md", text, NOW);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = ArticleReaderTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　\\u00a0]+", "");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(UnreadableArticle.class);
    }
}
