package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.with;

import java.time.LocalDate;
import java.util.List;
import portal.law.Fault;
import portal.testing.Filings;

/** What the filing rules find, in short. */
final class Judged {
    private Judged() {}

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Known KNOWN = new Known() {
        @Override
        public boolean region(String code) {
            return code.equals("411000") || code.equals("411002") || code.equals("411002010");
        }

        @Override
        public boolean category(String path) {
            return path.equals("城乡建设/城市建设和市政管理/供热");
        }

        @Override
        public boolean agency(String code) {
            return code.equals("411002-zjj");
        }
    };

    static final Filing.Petitioner NOBODY = new Filing.Petitioner(null, null, null, null, null, null, null, null);

    static List<Fault> faults(Filing filing) {
        return FilingRules.check(filing, KNOWN, TODAY).faults();
    }

    static List<String> found(Filing filing) {
        List<Fault> faults = faults(filing);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.detail()).endsWith("。").doesNotContain("null");
            assertThat(fault.pointer()).startsWith("/");
        });
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    static List<String> found(Filing of, String path, Object value) {
        return found(with(of, path, value));
    }

    static List<String> found(String path, Object value) {
        return found(Filings.appeal(), path, value);
    }

    static String detail(String path, Object value) {
        return faults(with(Filings.appeal(), path, value)).get(0).detail();
    }

    static Filing empty() {
        return new Filing(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
