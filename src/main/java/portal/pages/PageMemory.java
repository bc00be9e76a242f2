package portal.pages;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Public pages, rendered once and kept until something they show changes. The page that was not asked for longest goes
 * first when the memory is full; nothing is older than some minutes, since pages also show days.
 */
@Singleton
class PageMemory {
    private static final long OLDEST = Duration.ofMinutes(5).toNanos();

    private final long capacity;
    private final Map<String, KeptPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long size;
    private long generation;
    private boolean listening;

    PageMemory(@ConfigProperty(name = "portal.pages.memory", defaultValue = "64M") MemorySize capacity) {
        this.capacity = capacity.asLongValue();
    }

    /** Whether anything is kept at all; only while changes are heard of. */
    synchronized boolean isOn() {
        return listening && capacity > 0;
    }

    /** Counts how often everything was forgotten; a page rendered before the last time is not kept. */
    synchronized long generation() {
        return generation;
    }

    synchronized @Nullable KeptPage find(String key, long nanoTime) {
        KeptPage page = pages.get(key);
        if (page != null && nanoTime - page.keptAt() > OLDEST) {
            pages.remove(key);
            size -= page.size();
            return null;
        }
        return page;
    }

    /** Keeps a page unless something changed since its rendering began, or it would fill the memory alone. */
    synchronized void keep(String key, KeptPage page, long renderedIn) {
        if (!isOn() || renderedIn != generation || page.size() > capacity / 4) {
            return;
        }
        KeptPage before = pages.put(key, page);
        size += page.size() - (before == null ? 0 : before.size());
        Iterator<KeptPage> oldest = pages.values().iterator();
        while (size > capacity) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }

    /** Something that pages show has changed. */
    synchronized void forgetAll() {
        pages.clear();
        size = 0;
        generation++;
    }

    /** Something that only these addresses show has changed, in whichever mode they are read. */
    synchronized void forget(Set<String> addresses) {
        pages.entrySet().removeIf(page -> {
            boolean shows = addresses.contains(page.getKey().lines().findFirst().orElse(""));
            size -= shows ? page.getValue().size() : 0;
            return shows;
        });
        generation++;
    }

    /** From now on every change is heard of. */
    synchronized void listen() {
        forgetAll();
        listening = true;
    }

    /** Changes may be missed from now on. */
    synchronized void stopListening() {
        listening = false;
        forgetAll();
    }

    synchronized long size() {
        return size;
    }
}
