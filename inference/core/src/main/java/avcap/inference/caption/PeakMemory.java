package avcap.inference.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The most memory this process has held at once, where the system tells. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final double KILOBYTES = 1024;

    private PeakMemory() {}

    /** Begins to count anew, where that is possible. */
    static void reset() {
        System.gc(); // frees the tensors and maps that an earlier model left
        try {
            if (Files.isWritable(CLEAR)) {
                Files.writeString(CLEAR, "5"); // Linux: set the peak to what is held now
            }
        } catch (IOException e) {
            // Then the peak is that of the whole run, which is only the larger.
        }
    }

    static OptionalDouble megabytes() {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KILOBYTES)
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
