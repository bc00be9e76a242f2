package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void anIdIsTheNameWithoutWhatASelectorWouldMisread() {
        assertThat(Fields.id("petitioner.name")).isEqualTo("petitioner-name");
        assertThat(Fields.id("representatives[0].phone")).isEqualTo("representatives-0-phone");
        assertThat(Fields.id("purpose", "appeal")).isEqualTo("purpose-appeal");
    }

    @Test
    void aFieldIsDescribedByItsErrorFirstThenItsHint() {
        assertThat(Fields.described("title", "太短", "4 到 50 个字")).isEqualTo("title-error title-hint");
        assertThat(Fields.described("title", "", "4 到 50 个字")).isEqualTo("title-hint");
        assertThat(Fields.described("title", "太短", "")).isEqualTo("title-error");
        assertThat(Fields.described("title", "", "")).isEmpty();
    }
}
