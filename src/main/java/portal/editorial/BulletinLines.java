package portal.editorial;

import java.util.List;
import java.util.stream.IntStream;
import portal.bulletin.Campaign;
import portal.bulletin.QuizQuestion;
import portal.bulletin.QuizTopic;
import portal.bulletin.Sheet;
import portal.bulletin.TaskList;
import portal.disclosure.Regulation;
import portal.disclosure.Regulations;

/** What stands on a bulletin, as whoever puts it up reads it through: everything, each law and page one tap away. */
final class BulletinLines {
    private BulletinLines() {}

    /** Something that stands on it, of one part or of several. */
    record Line(String label, List<Part> parts) {
        static Line of(String label, String text) {
            return new Line(label, List.of(new Part(text, "")));
        }
    }

    /** A part and where it leads; empty for nowhere. */
    record Part(String text, String href) {}

    static List<Line> of(Sheet sheet, Regulations regulations) {
        if (sheet instanceof QuizQuestion question) {
            return question(question, regulations);
        }
        if (sheet instanceof Campaign campaign) {
            return campaign(campaign, regulations);
        }
        TaskList list = (TaskList) sheet;
        return List.of(
                Line.of("年份", list.year() + "年"), Line.of("说明", list.note().isEmpty() ? "无" : list.note()));
    }

    private static List<Line> question(QuizQuestion question, Regulations regulations) {
        List<String> answers = question.answers();
        return List.of(
                Line.of("类别", question.topic().label()),
                new Line(
                        "答案",
                        IntStream.range(0, answers.size())
                                .mapToObj(i -> new Part(i + 1 + "．" + answers.get(i), ""))
                                .toList()),
                Line.of("正确答案", question.right() + 1 + "．" + answers.get(question.right())),
                Line.of("为什么", question.why()),
                new Line("依据", List.of(provision(question.regulation(), question.article(), regulations))));
    }

    private static List<Line> campaign(Campaign campaign, Regulations regulations) {
        return List.of(
                Line.of("时间", campaign.span()),
                Line.of("介绍", campaign.intro()),
                several(
                        "条文",
                        campaign.provisions().stream()
                                .map(href -> provision(href, regulations))
                                .toList()),
                several(
                        "文章",
                        campaign.articles().stream()
                                .map(id -> "/disclosure/articles/" + id)
                                .map(href -> new Part(href, href))
                                .toList()),
                several(
                        "答题",
                        campaign.topics().stream()
                                .map(QuizTopic::label)
                                .map(label -> new Part(label, ""))
                                .toList()));
    }

    private static Line several(String label, List<Part> parts) {
        return parts.isEmpty() ? Line.of(label, "无") : new Line(label, parts);
    }

    /** An article of a regulation by its address: quoted as a sentence quotes it. */
    static Part provision(String href, Regulations regulations) {
        String[] way = href.split("/");
        return provision(way[2], Integer.parseInt(way[3]), regulations);
    }

    private static Part provision(String code, int article, Regulations regulations) {
        Regulation regulation = regulations.byCode(code);
        String ordinal =
                regulation.article(article).map(Regulation.Provision::ordinal).orElseThrow();
        return new Part("《" + regulation.title() + "》" + ordinal, "/laws/" + code + "/" + article);
    }
}
