package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void headingsListsTablesEmphasisAndLinksAreRendered() {
        String html =
                html("# 一\n\n## 二\n\n- 甲\n- 乙\n\n1. 丙\n\n*重*与**要**，[条例](/laws)\n\n| 项 | 值 |\n|---|---|\n| a | b |");
        assertThat(html)
                .contains("<h2>一</h2>", "<h2>二</h2>", "<li>甲</li>", "<ol>", "<em>重</em>", "<strong>要</strong>")
                .contains("<a href=\"/laws\">条例</a>", "<th>项</th>", "<td>b</td>")
                .contains("<div class=\"scroll\" role=\"region\" aria-label=\"表格 1\" tabindex=\"0\"><table"
                        + " class=\"table\">");
    }

    @Test
    void everyTableIsCalledDifferentlyAndAHeadWithoutWordsIsNoHead() {
        assertThat(html("| | 总计 |\n|---|---:|\n| 新收 | 3 |\n\n文\n\n| a |\n|---|\n| b |"))
                .contains("aria-label=\"表格 1\"", "aria-label=\"表格 2\"", "<td></td>", "<th align=\"right\">总计</th>")
                .doesNotContain("<th></th>");
    }

    @Test
    void rawMarkupIsShownAsText() {
        String html = html("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b>粗</b> <!-- x -->\n\n<table>");
        assertThat(html).doesNotContain("<script", "<img", "<b>", "<!--", "<table");
        assertThat(html).contains("&lt;script&gt;", "&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void linksThatRunScriptsLeadNowhere() {
        assertThat(html("[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)"))
                .doesNotContain("javascript:", "data:", "vbscript:");
    }

    @Test
    void anAttributeCannotBeSmuggledIntoALink() {
        assertThat(html("[x](</a\" onclick=\"alert(1)>) [y](/a 'q\" onmouseover=\"x')"))
                .doesNotContain("\" onclick", "\" onmouseover");
    }

    @Test
    void picturesLeaveTheirWords() {
        assertThat(html("![图说明](http://elsewhere/x.png)")).isEqualTo("<p>图说明</p>\n");
    }

    @Test
    void emphasisMayEndAtAChineseMark() {
        assertThat(html("**一是强化组织领导。**建立健全")).isEqualTo("<p><strong>一是强化组织领导。</strong>建立健全</p>\n");
        assertThat(html("落实**“两办”**文件")).isEqualTo("<p>落实<strong>“两办”</strong>文件</p>\n");
    }

    @Test
    void aFirstLineThatAddressesSomebodyIsTold() {
        assertThat(html("市委、市政府：\n\n正文：")).isEqualTo("<p class=\"flush\">市委、市政府：</p>\n<p>正文：</p>\n");
    }

    @Test
    void aLineBreakBetweenChineseCharactersLeavesNoBlank() {
        assertThat(html("上一行\n下一行")).isEqualTo("<p>上一行下一行</p>\n");
        assertThat(html("one\ntwo")).isEqualTo("<p>one\ntwo</p>\n");
    }

    @Test
    void indentedParagraphsAreNoCode() {
        assertThat(html("    四个空格\n\n\t制表")).doesNotContain("<code", "<pre");
    }

    @Test
    void theTextCarriesNoMarkup() {
        assertThat(Markdown.parse("## 题\n\n- **甲**见[条例](/laws/x)\n\n| a | b |\n|---|---|\n| c | d |\n\n> 引 <b>")
                        .text())
                .isEqualTo("题\n甲见条例\na b \nc d \n引 <b>");
    }

    @Test
    void tenThousandNestedQuotesAreNotTooMany() {
        assertThat(html(">".repeat(10_000) + "深")).contains("深");
        assertThat(html("*".repeat(10_000) + "深" + "[".repeat(10_000))).contains("深");
    }

    private static String html(String source) {
        return Markdown.parse(source).html();
    }
}
