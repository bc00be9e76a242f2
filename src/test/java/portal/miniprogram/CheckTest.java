package portal.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The mini-program: accessible names, strict types, its own tests, WeChat's compiler, and what it weighs. */
@EnabledIf(value = "portal.miniprogram.Node#present", disabledReason = Node.MISSING)
class CheckTest {
    @Test
    void itIsNamedTypedTestedAndPackedUnderAMegabyte() {
        String said = Node.run("scripts/check.mjs");
        System.out.println(said);
        assertThat(said).containsPattern("packed: \\d+ KB");
    }
}
