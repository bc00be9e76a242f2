package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form and by which way the information is to be had (art. 29). */
public enum Delivery {
    ONLINE("online", "电子文件，在网上下载"),
    EMAIL("email", "电子文件，发到电子邮箱"),
    POST("post", "纸质，邮寄"),
    PICK_UP("pick-up", "纸质，到窗口领取"),
    DISC("disc", "光盘，到窗口领取"),
    ON_SITE("on-site", "到窗口查阅、抄录");

    private final String word;
    private final String label;

    Delivery(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Delivery> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
