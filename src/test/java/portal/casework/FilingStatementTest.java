package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portal.KeptStatements;

/** The statement that files a petition. */
class FilingStatementTest {
    @Test
    void itIsNotTooLongToBeKeptPrepared() {
        assertThat(FilingStatement.SQL.length()).isLessThan(KeptStatements.LONGEST);
    }
}
