package portal.casework;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What WeChat's content check made of a text: a machine's hint for whoever reads it, which decides nothing. */
final class ContentHint {
    /** What is selected of {@code content_check k}. */
    static final String COLUMNS = "k.no is not null as checked, k.suggest, k.label";

    private static final Map<Integer, String> LABELS = Map.of(
            100, "正常",
            10001, "广告",
            20001, "时政",
            20002, "色情",
            20003, "辱骂",
            20006, "违法犯罪",
            20008, "欺诈",
            20012, "低俗",
            20013, "版权",
            21000, "其他");

    private ContentHint() {}

    /** Empty when nothing was to be checked. */
    static String of(Row row) {
        return row.getBoolean("checked") ? words(row.getString("suggest"), row.getInteger("label")) : "";
    }

    static String words(@Nullable String suggest, @Nullable Integer label) {
        if (suggest == null) {
            return "等待检测";
        }
        return switch (suggest) {
            case "pass" -> "未见问题";
            case "review" -> "建议复核" + label(label);
            case "risky" -> "疑似违规" + label(label);
            default -> "未检测";
        };
    }

    private static String label(@Nullable Integer label) {
        return label == null ? "" : "（" + LABELS.getOrDefault(label, "其他") + "）";
    }
}
