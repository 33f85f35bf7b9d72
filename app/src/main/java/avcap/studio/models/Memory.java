package avcap.studio.models;

import avcap.ui.UiResources;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the studio holds of the machine's memory, the model's arrays outside of Java included.
 *
 * @param usedBytes held by this process now
 * @param totalBytes the machine has
 */
record Memory(long usedBytes, long totalBytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long KIB = 1024;

    /** Now; nothing where the system does not tell what a process holds. */
    static Optional<Memory> now() {
        if (!Files.isReadable(STATUS)
                || !(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return Optional.empty();
        }
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(STATUS));
            return resident.find()
                    ? Optional.of(new Memory(Long.parseLong(resident.group(1)) * KIB, system.getTotalMemorySize()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // a system that shows the file and does not let it be read tells nothing
        }
    }

    double share() {
        return (double) usedBytes / totalBytes;
    }

    /** Such as "2.5 of 8.0 GB". */
    String text() {
        return UiResources.modelWords()
                .text(
                        "memory.used",
                        Figures.rounded("%.1f", usedBytes / 1e9),
                        Figures.rounded("%.1f GB", totalBytes / 1e9));
    }
}
