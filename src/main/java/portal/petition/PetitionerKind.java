package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a person or an organization files: 姓名 or 名称 in art. 19. */
public enum PetitionerKind {
    PERSON("person", "个人", "姓名"),
    ORGANIZATION("organization", "单位", "单位名称");

    private final String word;
    private final String label;
    private final String nameLabel;

    PetitionerKind(String word, String label, String nameLabel) {
        this.word = word;
        this.label = label;
        this.nameLabel = nameLabel;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** What the name of such a petitioner is called. */
    public String nameLabel() {
        return nameLabel;
    }

    public static Optional<PetitionerKind> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
