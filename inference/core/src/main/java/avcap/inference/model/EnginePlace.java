package avcap.inference.model;

import ai.djl.util.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the engine's native library comes from: from the program, from DJL's servers, or from a PyTorch that the user has.
 *
 * @param wanted what {@code PYTORCH_LIBRARY_PATH} names
 * @param loaded the folder the library was loaded from
 * @param flavour what {@code PYTORCH_FLAVOR} names
 */
record EnginePlace(Optional<Path> wanted, Path loaded, Optional<String> flavour) {

    /** Names the folder of the build that an installed program brings unpacked; a variable of the environment goes before it. */
    private static final String PROGRAMS_OWN = "avcap.torch";

    private static final String CPU = "cpu";
    private static final String SOME_CUDA = "cuda";

    /** How DJL calls the folders it unpacks or fetches a build into, such as {@code 2.7.1-cu128-linux-x86_64}. */
    private static final Pattern DJL_FOLDER = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:-\\d+)?-(cpu|cu\\d+)(?:-.*)?");

    /** Only builds for CUDA have it. */
    private static final List<String> CUDA_LIBRARIES = List.of("libtorch_cuda.so", "torch_cuda.dll");

    private static final String HOW_TO_CUDA = "For a graphics card, choose a PyTorch " + TorchRuntime.VERSION
            + " for CUDA in the studio's Models, or set PYTORCH_LIBRARY_PATH to its library folder, PYTORCH_VERSION="
            + TorchRuntime.VERSION + " and PYTORCH_FLAVOR=cu128.";

    /** The engine must have been loaded. */
    static EnginePlace of(String loaded) {
        Optional<Path> wanted = setting("PYTORCH_LIBRARY_PATH")
                .map(Path::of)
                .filter(folder -> !folder.equals(ofTheProgram().orElse(null)));
        return new EnginePlace(wanted, Path.of(loaded), setting("PYTORCH_FLAVOR"));
    }

    /** The folder of the build that came with the program, if it lies there unpacked. */
    static Optional<Path> ofTheProgram() {
        return Optional.ofNullable(System.getProperty(PROGRAMS_OWN)).map(Path::of);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(Utils.getEnvOrSystemProperty(name)).filter(value -> !value.isBlank());
    }

    /** The flavour of a build that DJL put there itself; empty for a folder of the user's. */
    private Optional<String> flavourOfDjl() {
        Matcher name = DJL_FOLDER.matcher(String.valueOf(loaded.getFileName()));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private boolean isTheUsersOwn() {
        return wanted.isPresent() && flavourOfDjl().isEmpty();
    }

    /** The build that was loaded, such as {@code cpu} or {@code cu128}: what lies there counts, not what was asked for. */
    String build() {
        return flavourOfDjl().orElseGet(() -> {
            boolean hasCuda = CUDA_LIBRARIES.stream().anyMatch(name -> Files.exists(loaded.resolve(name)));
            return hasCuda ? flavour.filter(name -> !name.startsWith(CPU)).orElse(SOME_CUDA) : CPU;
        });
    }

    /** Why products run where they do, and what would change it. */
    String reason(int gpus) {
        if (gpus > 0) {
            return "PyTorch for CUDA was found in " + loaded + ", and it finds " + gpus
                    + (gpus == 1 ? " graphics card." : " graphics cards.");
        }
        if (!build().equals(CPU)) {
            return "PyTorch (" + build() + ") was loaded from " + loaded
                    + ", but no graphics card answers: the driver is missing or older than that CUDA, so the CPU is used.";
        }
        if (isTheUsersOwn()) {
            return "The PyTorch in " + loaded + " is a build for the CPU. " + HOW_TO_CUDA;
        }
        if (wanted.isPresent()) {
            return "PYTORCH_LIBRARY_PATH names " + wanted.get()
                    + ", where there is no PyTorch library, so the CPU build that comes with the program is used.";
        }
        return "The program comes with PyTorch for the CPU. " + HOW_TO_CUDA;
    }
}
