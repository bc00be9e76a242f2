package portal.document;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The older office documents ([MS-CFB]): told by the names in their directory; no stream is opened. */
final class CompoundFile {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int DIFAT_IN_HEADER = 109;
    private static final int MOST_SECTORS = 4096;
    private static final int LAST_SECTOR = 0xFFFFFFFA; // greater numbers, as unsigned, are marks
    private static final Set<String> MACROS = Set.of("VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros");

    /** One name in the directory, with its neighbours in the tree that the directory is. */
    private record Entry(String name, int type, int left, int right, int child) {}

    private final SeekableByteChannel channel;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundFile(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, HEADER);
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw Refusals.DAMAGED.refused();
        }
        this.sectorSize = 1 << shift;
    }

    static FileKind kind(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return kind(new CompoundFile(channel).directory());
        } catch (BufferUnderflowException | IndexOutOfBoundsException brokenLinks) {
            throw Refusals.DAMAGED.refused();
        }
    }

    private static FileKind kind(List<Entry> directory) {
        if (directory.stream().anyMatch(entry -> entry.type != 0 && MACROS.contains(entry.name))) {
            throw Refusals.MACROS.refused();
        }
        Set<String> top = topNames(directory);
        if (top.contains("EncryptedPackage")) {
            throw Refusals.PASSWORD.refused();
        } else if (top.contains("WordDocument")) {
            return FileKind.DOC;
        } else if (top.contains("Workbook") || top.contains("Book")) {
            return FileKind.XLS;
        }
        throw (top.contains("PowerPoint Document") ? Refusals.SLIDES : Refusals.UNKNOWN).refused();
    }

    private static Set<String> topNames(List<Entry> directory) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(directory.get(0).child));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at != -1 && seen.add(at)) {
                open.push(directory.get(at).left);
                open.push(directory.get(at).right);
            }
        }
        return seen.stream().map(at -> directory.get(at).name).collect(Collectors.toSet());
    }

    private List<Entry> directory() throws IOException {
        List<Integer> fat = fatSectors();
        List<Entry> entries = new ArrayList<>();
        int sectors = 0;
        for (int sector = header.getInt(48); !mark(sector); sector = next(fat, sector)) {
            if (++sectors > MOST_SECTORS) {
                throw Refusals.DAMAGED.refused();
            }
            ByteBuffer bytes = sector(sector);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                entries.add(entry(bytes, at));
            }
        }
        return entries;
    }

    private static Entry entry(ByteBuffer bytes, int at) {
        int length = Math.max(0, Math.min(64, bytes.getShort(at + 64)) - 2);
        byte[] name = new byte[length];
        bytes.get(at, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_16LE),
                bytes.get(at + 66),
                bytes.getInt(at + 68),
                bytes.getInt(at + 72),
                bytes.getInt(at + 76));
    }

    /** Where the table of sectors lies: the first places stand in the header, more in a chain of their own. */
    private List<Integer> fatSectors() throws IOException {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < DIFAT_IN_HEADER; i++) {
            places.add(header.getInt(76 + 4 * i));
        }
        int chained = 0;
        int sector = header.getInt(68);
        while (!mark(sector)) {
            if (++chained > MOST_SECTORS) {
                throw Refusals.DAMAGED.refused();
            }
            ByteBuffer bytes = sector(sector);
            for (int at = 0; at < sectorSize - 4; at += 4) {
                places.add(bytes.getInt(at));
            }
            sector = bytes.getInt(sectorSize - 4);
        }
        return places;
    }

    private int next(List<Integer> fat, int sector) throws IOException {
        int perSector = sectorSize / 4;
        return sector(fat.get(sector / perSector)).getInt(sector % perSector * 4);
    }

    private static boolean mark(int sector) {
        return Integer.compareUnsigned(sector, LAST_SECTOR) > 0;
    }

    private ByteBuffer sector(int number) throws IOException {
        return read((number + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from < 0 || from >= channel.size()) {
            throw Refusals.DAMAGED.refused();
        }
        channel.position(from);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return bytes.rewind(); // a last sector may be shorter; the rest reads as zeros
    }
}
