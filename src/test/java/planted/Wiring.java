package planted;

import java.time.LocalDate;

/** May read the clock. */
class Wiring {
    LocalDate today() {
        return LocalDate.now();
    }
}
