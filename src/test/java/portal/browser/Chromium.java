package portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine: {@code -Dportal.chromium=…}, or the first Chromium on the path. Nothing is downloaded. */
final class Chromium {
    static final String MISSING = "no Chromium was found: install the packages chromium and fonts-noto-cjk,"
            + " or set -Dportal.chromium=/path/to/it";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Optional<Path> PROGRAM = program();
    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::started);

    static {
        if (PROGRAM.isEmpty()) {
            System.out.println("[WARNING] Browser tests skipped: " + MISSING);
        }
    }

    private Chromium() {}

    /** Whether the browser tests run here. Where {@code CI} is true they always do, and fail without a browser. */
    static boolean present() {
        return PROGRAM.isPresent() || "true".equals(System.getenv("CI"));
    }

    /** One browser a thread for all tests of a run, as Playwright wants it; it ends with the JVM. */
    static Browser running() {
        return RUNNING.get();
    }

    private static Optional<Path> program() {
        String told = System.getProperty("portal.chromium");
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isExecutable);
        }
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser started() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM.orElseThrow(() -> new IllegalStateException(MISSING)))
                        .setArgs(ARGUMENTS));
    }
}
