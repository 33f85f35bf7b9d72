package avcap.inference.model;

import ai.djl.util.Utils;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the engine's native library comes from: from the program, or from a PyTorch that the user has.
 *
 * @param wanted what {@code PYTORCH_LIBRARY_PATH} names
 * @param loaded the folder the library was loaded from
 * @param flavour what {@code PYTORCH_FLAVOR} names
 */
record EnginePlace(Optional<Path> wanted, Path loaded, Optional<String> flavour) {

    private static final String CPU = "cpu";

    private static final String HOW_TO_CUDA =
            "To use a graphics card, set PYTORCH_LIBRARY_PATH to the library folder of an existing PyTorch "
                    + TorchRuntime.VERSION + " for CUDA, PYTORCH_VERSION=" + TorchRuntime.VERSION
                    + " and PYTORCH_FLAVOR=cu128.";

    /** The engine must have been loaded. */
    static EnginePlace of(String loaded) {
        return new EnginePlace(
                setting("PYTORCH_LIBRARY_PATH").map(Path::of), Path.of(loaded), setting("PYTORCH_FLAVOR"));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(Utils.getEnvOrSystemProperty(name)).filter(value -> !value.isBlank());
    }

    private boolean isTheUsersOwn() {
        return wanted.isPresent()
                && wanted.get()
                        .toAbsolutePath()
                        .normalize()
                        .equals(loaded.toAbsolutePath().normalize());
    }

    /** The build that was loaded, such as {@code cpu} or {@code cu128}. */
    String build() {
        return isTheUsersOwn() ? flavour.orElse("of the user") : CPU;
    }

    /** Why products run where they do, and what would change it. */
    String reason(int gpus) {
        if (gpus > 0) {
            return "PyTorch for CUDA was found in " + loaded + ", and it finds " + gpus
                    + (gpus == 1 ? " graphics card." : " graphics cards.");
        }
        if (wanted.isPresent() && !isTheUsersOwn()) {
            return "PYTORCH_LIBRARY_PATH names " + wanted.get()
                    + ", where there is no PyTorch library, so the CPU build that comes with the program is used.";
        }
        if (isTheUsersOwn() && !build().startsWith(CPU)) {
            return "PyTorch (" + build() + ") was loaded from " + loaded
                    + ", but no graphics card answers: the driver is missing or older than that CUDA, so the CPU is used.";
        }
        return "The program comes with PyTorch for the CPU. " + HOW_TO_CUDA;
    }
}
