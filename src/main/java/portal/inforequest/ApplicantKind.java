package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, in the columns of the yearly report. */
public enum ApplicantKind {
    PERSON("person", "公民（自然人）"),
    BUSINESS("business", "商业企业"),
    RESEARCH("research", "科研机构"),
    WELFARE("welfare", "社会公益组织"),
    LEGAL_SERVICE("legal-service", "法律服务机构"),
    OTHER("other", "其他法人或者组织");

    private final String word;
    private final String label;

    ApplicantKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public boolean organization() {
        return this != PERSON;
    }

    public static Optional<ApplicantKind> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
