package avcap.studio.session;

import avcap.inference.caption.DeviceReport;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PyTorch for CUDA that lies on this machine.
 *
 * @param folder of its libraries
 * @param version such as {@code 2.7.1}
 * @param flavour such as {@code cu128}
 */
public record TorchBuild(Path folder, String version, String flavour) {

    private static final Words WORDS = UiResources.modelWords();

    private static final Pattern NAMED = Pattern.compile("(\\d+\\.\\d+\\.\\d+)[+-](cu\\d+|cpu)");
    private static final List<String> PARTS = List.of("torch", "torch_cpu", "c10", "c10_cuda", "torch_cuda");
    private static final String CPU_PART = "torch_cpu";
    private static final String CUDA_PART = "torch_cuda";

    /**
     * The build in a folder: that of its libraries, or one above it as libtorch and Python's torch have it.
     *
     * @throws IOException with a sentence for the user if there is none, or none that fits
     */
    public static TorchBuild in(Path place) throws IOException {
        Path folder = libraries(place.toAbsolutePath().normalize());
        if (!Files.exists(folder.resolve(file(CUDA_PART)))) {
            throw new IOException(WORDS.text("torch.cpuBuild", folder));
        }
        for (String part : PARTS) {
            if (!Files.exists(folder.resolve(file(part)))) {
                throw new IOException(WORDS.text("torch.lacks", folder, file(part)));
            }
        }
        Matcher told = told(folder).orElseThrow(() -> new IOException(WORDS.text("torch.noVersion", folder)));
        if (!told.group(1).equals(DeviceReport.PYTORCH)) {
            throw new IOException(WORDS.text("torch.otherVersion", told.group(1), folder, DeviceReport.PYTORCH));
        }
        return new TorchBuild(folder, told.group(1), told.group(2));
    }

    private static Path libraries(Path place) throws IOException {
        return Stream.of("", "lib", "libtorch/lib", "torch/lib")
                .map(place::resolve)
                .map(Path::normalize)
                .filter(folder -> Files.exists(folder.resolve(file(CPU_PART))))
                .findFirst()
                .orElseThrow(() -> new IOException(WORDS.text("torch.none", place, file(CUDA_PART))));
    }

    /** As libtorch, as Python's torch, or as the folders that DJL makes say it. */
    private static Optional<Matcher> told(Path folder) throws IOException {
        for (String name : List.of("build-version", "version.py")) {
            for (Path file : List.of(folder.resolve(name), folder.resolveSibling(name))) {
                Optional<Matcher> found = Files.isRegularFile(file) ? named(Files.readString(file)) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return named(String.valueOf(folder.getFileName()));
    }

    private static Optional<Matcher> named(String text) {
        Matcher found = NAMED.matcher(text);
        return found.find() ? Optional.of(found) : Optional.empty();
    }

    private static String file(String part) {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return isWindows ? part + ".dll" : "lib" + part + ".so";
    }

    /** Whether its libraries are still where they were. */
    boolean isThere() {
        return Files.exists(folder.resolve(file(CUDA_PART)));
    }
}
