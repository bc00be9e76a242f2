package portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged portal as it runs in production, in a process of its own; unless the settings name a server, with a
 * database in its data folder.
 */
public final class PackagedPortal implements AutoCloseable {
    static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String PORT = "quarkus.http.port";
    private static final String SERVER = "portal.database.url";
    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final int LAST_PORT = 15_000;

    /** As the README has it started. */
    private static final List<String> RECOMMENDED = List.of("-Xmx192m", "-XX:+UseSerialGC");

    /** Most of them live for seconds: compiling their code well costs more than it saves. */
    static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    /** Not the same in two builds that run side by side, nor in two forks of one. */
    private static int nextPort = 10_000
            + (int) (ProcessHandle.current().pid() % 2_000)
            + (System.getProperty("portal.fork", "").equals("fork 2") ? 2_500 : 0);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private PackagedPortal(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** What a run of the jar that ended by itself left behind. */
    public record Ended(int status, String out, String err) {}

    /**
     * Starts the portal in a data folder, new or used before, on a free port unless one is set, and waits for it. In a new
     * one it begins where its first start ends, and its code is compiled quickly rather than well.
     */
    public static PackagedPortal start(Path data, Map<String, String> settings) {
        return begun(data, settings, QUICKLY);
    }

    /** The same as the README has it started, so that its memory can be measured. */
    public static PackagedPortal measured(Path data, Map<String, String> settings) {
        return begun(data, settings, List.of());
    }

    /** The same as {@link #start} for whom the first start matters: a new data folder is empty. */
    public static PackagedPortal first(Path data, Map<String, String> settings) {
        return launched(data, settings, FirstStart.with(QUICKLY));
    }

    private static PackagedPortal begun(Path data, Map<String, String> settings, List<String> flags) {
        if (!settings.containsKey(SERVER) && !Files.exists(data)) {
            FirstStart.copyTo(data);
        }
        return launched(data, settings, FirstStart.with(flags));
    }

    static PackagedPortal launched(Path data, Map<String, String> settings, List<String> flags) {
        int port = settings.containsKey(PORT) ? Integer.parseInt(settings.get(PORT)) : freePort();
        Path output = data.resolveSibling(data.getFileName() + "-" + port + ".log");
        List<String> command = command(settings);
        command.addAll(1, flags);
        command.add(1, "-Dportal.data=" + data);
        if (!settings.containsKey(SERVER)) {
            command.add(1, "-Dportal.database.embedded=true");
        }
        command.add(1, "-Dquarkus.http.host=127.0.0.1");
        command.add(1, "-D" + PORT + "=" + port);
        command.add(1, "-Dquarkus.management.port=" + freePort());
        try {
            Process process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            PackagedPortal portal = new PackagedPortal(process, data, output, port);
            portal.waitUntilReady();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the jar with arguments until it ends by itself. */
    public static Ended run(Path folder, Map<String, String> settings, String... arguments) {
        try {
            List<String> command = command(settings);
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile(folder, "run", ".out");
            Path err = Files.createTempFile(folder, "run", ".err");
            Process process = builder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end: " + Files.readString(out) + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** Everything it wrote to its console. */
    public Path output() {
        return output;
    }

    /** Resident memory of the portal's own process, in bytes. */
    public long resident() {
        return memory("VmRSS:");
    }

    /** The most resident memory that the portal's own process had so far, in bytes. */
    public long highest() {
        return memory("VmHWM:");
    }

    private long memory(String line) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server in the data folder, by its own pid file. */
    public ProcessHandle database() {
        return database(data).orElseThrow(() -> new IllegalStateException("No database runs in " + data));
    }

    /** Ends the portal as a power cut would, and leaves the database alone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends the portal, the database and every process of it at once. */
    public void killWithDatabase() {
        ProcessHandle postmaster = database();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        all.forEach(each -> each.onExit().join());
    }

    /** Stops the portal as an operator does, which stops the database it brought. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database(data).ifPresent(ProcessHandle::destroy);
    }

    private static java.util.Optional<ProcessHandle> database(Path data) {
        Path pidFile = data.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    : java.util.Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilReady() throws IOException {
        if (!Answering.within(START_LIMIT, process, at("/q/health/ready"))) {
            close();
            throw new AssertionError("The portal did not start:\n" + Files.readString(output));
        }
    }

    private static List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RECOMMENDED);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(JAR.toString());
        return command;
    }

    /** Nothing of the build's own environment decides how the portal starts. */
    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_") || name.startsWith("QUARKUS_"));
        return builder;
    }

    /**
     * A port that nothing listens on, given out once. It lies below those that Linux lends to outgoing connections and
     * below those of the database that the portal brings: either could take it before the portal listens there.
     */
    public static synchronized int freePort() {
        for (int port = nextPort; port < LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                nextPort = port + 1;
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("No port below " + LAST_PORT + " is free");
    }
}
