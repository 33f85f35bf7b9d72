package avcap.inference.model;

import ai.djl.util.Utils;
import avcap.inference.sentences.Sentences;
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

    private static final Sentences SENTENCES = Sentences.of(EnginePlace.class);

    /** Names the folder of the build that an installed program brings unpacked; a variable of the environment goes before it. */
    private static final String PROGRAMS_OWN = "avcap.torch";

    private static final String CPU = "cpu";
    private static final String SOME_CUDA = "cuda";

    /** How DJL calls the folders it unpacks or fetches a build into, such as {@code 2.7.1-cu128-linux-x86_64}. */
    private static final Pattern DJL_FOLDER = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:-\\d+)?-(cpu|cu\\d+)(?:-.*)?");

    /** Only builds for CUDA have it. */
    private static final List<String> CUDA_LIBRARIES = List.of("libtorch_cuda.so", "torch_cuda.dll");

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
            return SENTENCES.text("place.cuda", loaded, gpus);
        }
        if (!build().equals(CPU)) {
            return SENTENCES.text("place.asleep", build(), loaded);
        }
        if (isTheUsersOwn()) {
            return SENTENCES.text("place.theirs", loaded, SENTENCES.text("place.how", TorchRuntime.VERSION));
        }
        if (wanted.isPresent()) {
            return SENTENCES.text("place.nowhere", wanted.get());
        }
        return SENTENCES.text("place.own", SENTENCES.text("place.how", TorchRuntime.VERSION));
    }
}
