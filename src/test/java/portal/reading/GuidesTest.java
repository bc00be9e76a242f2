package portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.search.SearchQuery;

/** Whoever asks where something is done is led there. */
class GuidesTest {
    private final Guides guides = new Guides();

    @Test
    void aQuestionLeadsToThePageWhereItIsDone() {
        Map.of(
                        "怎么申请政府信息公开", "/disclosure/requests/new",
                        "领导接访", "/receptions",
                        "忘记查询码了怎么办", "/petitions/track/code",
                        "信访局电话", "/channels",
                        "办理程序", "/procedures",
                        "取消预约", "/receptions/booking")
                .forEach((typed, href) -> assertThat(guides.find(SearchQuery.of(typed), 2))
                        .as(typed)
                        .extracting(Guides.Guide::href)
                        .contains(href));
    }

    @Test
    void aMatterOfOnesOwnLeadsToNone() {
        for (String typed : List.of("信访", "渣土车", "小区停水", "58车贷", "KTV")) {
            assertThat(guides.find(SearchQuery.of(typed), 2)).as(typed).isEmpty();
        }
    }
}
