package avcap.inference.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much memory a repeated piece of work keeps.
 *
 * @param times how often it ran
 * @param heapMegabytes grown on the Java heap, after a collection
 * @param residentMegabytes grown in the whole process, tensors included; 0 where the system does not tell
 */
record MemoryGrowth(int times, double heapMegabytes, double residentMegabytes) {

    private static final double MEGABYTE = 1024 * 1024;
    private static final Path LINUX_STATUS = Path.of("/proc/self/status");

    static MemoryGrowth over(int times, Runnable work) {
        work.run();
        double heap = heap();
        double resident = resident();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return new MemoryGrowth(times, heap() - heap, resident() - resident);
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }

    private static double resident() {
        if (!Files.isReadable(LINUX_STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(LINUX_STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d captions more: heap %+.1f MB, whole process %+.1f MB%n",
                times,
                heapMegabytes,
                residentMegabytes);
    }
}
