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
    static final String MISSING = "No Chromium on this machine: install chromium or set -Dportal.chromium=/path/to/it";
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

    private Chromium() {}

    /** Whether the browser tests can run here; says on the console when they cannot. */
    static boolean present() {
        boolean found = program().isPresent();
        if (!found) {
            System.out.println("Browser tests skipped. " + MISSING);
        }
        return found;
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow(() -> new IllegalStateException(MISSING)))
                        .setArgs(ARGUMENTS));
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
}
