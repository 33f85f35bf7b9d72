package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why products run where they do, told for every way the engine can have been found. */
class EnginePlaceTest {

    private static final Path OWN = Path.of("cache", "2.7.1-20250812-cpu-linux-x86_64");
    private static final Path FETCHED = Path.of("cache", "2.7.1-cu128-linux-x86_64");

    @TempDir
    private Path folder;

    private Path users;

    @BeforeEach
    void makeFolder() throws IOException {
        users = Files.createDirectories(folder.resolve("torch").resolve("lib"));
    }

    private EnginePlace usersCuda() throws IOException {
        Files.createFile(users.resolve("libtorch_cuda.so"));
        return new EnginePlace(Optional.of(users), users, Optional.of("cu128"));
    }

    @Test
    void withoutSettingsTheUserLearnsBothWaysToUseAGraphicsCard() {
        EnginePlace place = new EnginePlace(Optional.empty(), OWN, Optional.empty());

        assertThat(place.build()).isEqualTo("cpu");
        assertThat(place.reason(0))
                .contains("in the studio's Models")
                .contains("PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION=2.7.1", "PYTORCH_FLAVOR=cu128");
    }

    @Test
    void aWrongFolderIsNamedAndNotPassedOver() {
        EnginePlace place = new EnginePlace(Optional.of(users), OWN, Optional.of("cu128"));

        assertThat(place.build()).isEqualTo("cpu");
        assertThat(place.reason(0)).contains(users.toString(), "no PyTorch library", "CPU build");
    }

    @ParameterizedTest
    @CsvSource({
        "2.7.1-cu128-linux-x86_64, cu128",
        "2.7.1-cu128-precxx11-linux-x86_64, cu128",
        "2.7.1-cu124-win-x86_64, cu124",
        "2.7.1-20250812-cpu-linux-x86_64, cpu",
        "2.7.1-cpu-precxx11-linux-aarch64, cpu"
    })
    void aBuildThatDjlPutThereIsKnownByItsFolder(String name, String flavour) {
        EnginePlace place = new EnginePlace(Optional.empty(), Path.of("cache", name), Optional.empty());

        assertThat(place.build()).isEqualTo(flavour);
    }

    @Test
    void aMissingDriverIsNamedForTheUsersBuildAndForOneThatDjlFetched() throws Exception {
        EnginePlace own = usersCuda();
        EnginePlace fetched = new EnginePlace(Optional.empty(), FETCHED, Optional.of("cu128"));

        assertThat(own.build()).isEqualTo("cu128");
        assertThat(own.reason(0)).contains("cu128", users.toString(), "driver", "CPU is used");
        assertThat(fetched.reason(0)).contains("cu128", FETCHED.toString(), "driver", "CPU is used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libtorch_cuda.so", "torch_cuda.dll"})
    void aBuildForCudaIsKnownByItsLibraryWithoutAFlavour(String library) throws Exception {
        Files.createFile(users.resolve(library));

        EnginePlace place = new EnginePlace(Optional.of(users), users, Optional.empty());

        assertThat(place.build()).isEqualTo("cuda");
    }

    @Test
    void aBuildForTheCpuStaysOneWhateverFlavourIsSet() {
        EnginePlace place = new EnginePlace(Optional.of(users), users, Optional.of("cu128"));

        assertThat(place.build()).isEqualTo("cpu");
        assertThat(place.reason(0)).contains(users.toString(), "build for the CPU", "PYTORCH_LIBRARY_PATH");
    }

    @Test
    void aGraphicsCardIsCounted() throws Exception {
        assertThat(usersCuda().reason(1)).contains("finds 1 graphics card.");
    }
}
