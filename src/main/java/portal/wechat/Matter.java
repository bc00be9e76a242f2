package portal.wechat;

import java.util.Locale;

/** What a message is about, as far as WeChat learns. */
public enum Matter {
    PETITION,
    REQUEST,
    BOOKING;

    /** As it stands in the database and in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
