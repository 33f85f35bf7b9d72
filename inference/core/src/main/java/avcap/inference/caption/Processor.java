package avcap.inference.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What this machine's processor is called. */
final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String LINUX_NAME = "model name";

    private Processor() {}

    /** The maker's name where the system tells, else the architecture. */
    static String name() {
        String architecture = System.getProperty("os.arch", "processor");
        if (Files.isReadable(LINUX)) {
            try (Stream<String> lines = Files.lines(LINUX)) {
                return lines.filter(line -> line.startsWith(LINUX_NAME))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(architecture);
            } catch (IOException e) {
                return architecture;
            }
        }
        return Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), architecture);
    }
}
