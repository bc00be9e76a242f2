package portal.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The mini-program: accessible names, strict types, its own tests, WeChat's compiler, and what it weighs. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Node.BUILT)
@EnabledIf(value = "portal.miniprogram.Node#present", disabledReason = Node.MISSING)
class CheckTest {
    @Test
    void itIsNamedTypedTestedAndPackedUnderAMegabyte() {
        String said = Node.check();
        System.out.println(said);
        assertThat(said).containsPattern("packed: \\d+ KB");
    }
}
