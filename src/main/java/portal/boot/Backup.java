package portal.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Copies a data folder while the portal works on it: the database by PostgreSQL's own back-up protocol, then the files
 * of citizens, which are written before the rows that name them. Keys are not among it: they are kept elsewhere.
 */
public final class Backup {
    private static final String CLUSTER = "postgres";
    private static final String LOG_FOLDER = "pg_wal";
    private static final Set<String> NOT_COPIED = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "epg-lock",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private Backup() {}

    /**
     * Copies the data folder into a new one, from which a portal can be started as it is.
     *
     * @throws IllegalStateException when the target is not empty or the database is not running
     */
    public static void take(Path data, Path target) {
        try {
            Folders.createPrivate(target);
            try (var inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalStateException(target + " is not empty");
                }
            }
            EmbeddedDatabase database = EmbeddedDatabase.running(data)
                    .orElseThrow(() -> new IllegalStateException("No database is running in " + data));
            Path cluster = Folders.createPrivate(target.resolve(CLUSTER));
            try (Connection server = database.superuser("postgres")) {
                copyCluster(server, data.resolve(CLUSTER), cluster);
            }
            Files.copy(data.resolve(Roles.FILE), target.resolve(Roles.FILE), StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.isDirectory(data.resolve("files"))) {
                copy(data.resolve("files"), target.resolve("files"), Set.of());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The back-up into " + target + " failed: " + e.getMessage(), e);
        }
    }

    /** Between start and stop pages may be copied torn: the log that is copied afterwards puts them right. */
    private static void copyCluster(Connection server, Path from, Path to) throws SQLException, IOException {
        try (var statement = server.createStatement()) {
            statement.execute("select pg_backup_start('portal', true)");
            copy(from, to, withLog());
            for (String empty : NOT_COPIED) {
                if (empty.startsWith("pg_")) {
                    Folders.createPrivate(to.resolve(empty));
                }
            }
            try (var rows = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                rows.next();
                Files.writeString(to.resolve("backup_label"), rows.getString(1));
            }
            statement.execute("select pg_switch_wal()");
        }
        copy(from.resolve(LOG_FOLDER), to.resolve(LOG_FOLDER), Set.of());
        Folders.createPrivate(to.resolve(LOG_FOLDER).resolve("archive_status"));
    }

    private static Set<String> withLog() {
        Set<String> all = new java.util.HashSet<>(NOT_COPIED);
        all.add(LOG_FOLDER);
        return all;
    }

    private static void copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (leftOut.contains(name(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Folders.createPrivate(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!leftOut.contains(name(file))) {
                    copyOne(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** A file that the server removed meanwhile is not needed any more. */
    private static void copyOne(Path file, Path to) {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
