package portal.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests with a browser come last: two of them look at pages at once, so that both cores have work when what runs beside the
 * others is done.
 */
public final class BrowsersLast implements ClassOrderer {
    private static final String BROWSERS = "portal.browser";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(BrowsersLast::withBrowser)
                        .thenComparing(each -> each.getTestClass().getName()));
    }

    private static boolean withBrowser(ClassDescriptor test) {
        return test.getTestClass().getPackageName().equals(BROWSERS);
    }
}
