package portal.miniprogram;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node.js and npm of the machine, which the mini-program is built and tested with. Nothing else of the portal needs them. */
final class Node {
    static final String MISSING = "no node and npm were found on the path: install the packages nodejs and npm";

    /** What all its tests use, so that none builds it while another runs it. */
    static final String BUILT = "mini-program";

    static final Path MINI_PROGRAM = Path.of("web", "miniprogram").toAbsolutePath();

    private static final boolean FOUND = onPath("node") && onPath("npm");
    private static final int PATIENCE_MINUTES = 10;
    private static boolean built;

    static {
        if (!FOUND) {
            System.out.println("[WARNING] The mini-program is neither built nor tested: " + MISSING);
        }
    }

    private Node() {}

    /** Whether the mini-program is tested here. Where {@code CI} is true it always is, and fails without Node.js. */
    static boolean present() {
        return FOUND || "true".equals(System.getenv("CI"));
    }

    /** What a script of the mini-program printed; fails when the script did. */
    static String run(String script, String... arguments) {
        if (!FOUND) {
            throw new IllegalStateException(MISSING);
        }
        try {
            Path output = Files.createTempFile("node", ".out");
            Path errors = Files.createTempFile("node", ".err");
            Process process = new ProcessBuilder(Stream.concat(Stream.of("node", script), Stream.of(arguments))
                            .toList())
                    .directory(MINI_PROGRAM.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(script + " did not end in time");
            }
            String printed = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        script + " " + List.of(arguments) + "\n" + printed + "\n" + Files.readString(errors));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is asked of it, for which it is built too. */
    static synchronized String check() {
        String said = run("scripts/check.mjs");
        built = true;
        return said;
    }

    /** The services as WeChat runs them, once for all tests. */
    static synchronized void build() {
        if (!built) {
            run("scripts/install.mjs");
            run("scripts/build.mjs");
            built = true;
        }
    }

    private static boolean onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(name, name + ".cmd", name + ".exe").map(file -> Path.of(folder, file)))
                .anyMatch(Files::isExecutable);
    }
}
