package portal.reading;

import io.vertx.core.json.JsonObject;
import portal.SiteConfig;
import portal.bulletin.QuizTopic;

/** What schema.org lets a page say of the quiz and of one of its rounds. */
final class QuizData {
    static final String ROUNDS = "/quiz";
    private static final String TITLE = "普法答题";
    private static final String ABOUT = "信访工作条例和政府信息公开条例的选择题，答完看得到解释，不用登记姓名";

    private QuizData() {}

    static Told rounds(SiteConfig site) {
        return Told.page(site, ROUNDS, TITLE, ABOUT, quiz());
    }

    static Told round(QuizTopic topic, SiteConfig site) {
        return Told.page(site, path(topic), topic.label() + "　" + TITLE, ABOUT, quiz(topic));
    }

    /** A round of its own, as another page names it. */
    static JsonObject quiz(QuizTopic topic) {
        return quiz().put("name", topic.label()).put("about", topic.label());
    }

    static String path(QuizTopic topic) {
        return ROUNDS + "/" + topic.word();
    }

    private static JsonObject quiz() {
        return new JsonObject().put("@type", "Quiz").put("learningResourceType", TITLE);
    }
}
