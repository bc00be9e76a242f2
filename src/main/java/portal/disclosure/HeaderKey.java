package portal.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lines an article file's header may have, in Chinese or English. */
enum HeaderKey {
    TITLE("标题", "title", true),
    COLUMN("栏目", "column", true),
    INDEX_NO("索引号", "index", true),
    DOC_NO("文号", "number", false),
    ISSUER("发布机构", "issuer", false),
    PRODUCED_ON("生成日期", "produced", true),
    PUBLISHED_AT("发布时间", "published", false),
    SOURCE("来源", "source", false),
    SUMMARY("概述", "summary", true),
    KEYWORDS("关键词", "keywords", false),
    VALIDITY("有效性", "validity", false),
    /** 公开 17: who examined it for state secrets, when and with what result. */
    CLEARANCE("保密审查", "clearance", false),
    /** 公开 17: who examined whether it may be open. */
    EXAMINATION("公开审查", "examination", false),
    /** Why what was found of a person in it may stand. */
    PERSONAL("个人信息", "personal", false),
    /** Where it stood on the office's old site. */
    OLD_ADDRESS("原地址", "address", false),
    STATE("状态", "state", false);

    private final String chinese;
    private final String english;
    private final boolean required;

    HeaderKey(String chinese, String english, boolean required) {
        this.chinese = chinese;
        this.english = english;
        this.required = required;
    }

    String chinese() {
        return chinese;
    }

    boolean required() {
        return required;
    }

    /** The name of the value in the API. */
    String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    static Optional<HeaderKey> of(String written) {
        return Arrays.stream(values())
                .filter(key -> key.chinese.equals(written) || key.english.equalsIgnoreCase(written))
                .findFirst();
    }
}
