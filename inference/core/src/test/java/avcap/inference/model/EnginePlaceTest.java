package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why products run where they do, told for every way the engine can have been found. */
class EnginePlaceTest {

    private static final Path OWN = Path.of("cache", "2.7.1-cpu");
    private static final Path USERS = Path.of("opt", "torch", "lib");

    @Test
    void withoutSettingsTheUserLearnsHowToUseAGraphicsCard() {
        EnginePlace place = new EnginePlace(Optional.empty(), OWN, Optional.empty());

        assertThat(place.build()).isEqualTo("cpu");
        assertThat(place.reason(0)).contains("PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION=2.7.1", "PYTORCH_FLAVOR=cu128");
    }

    @Test
    void aWrongFolderIsNamedAndNotPassedOver() {
        EnginePlace place = new EnginePlace(Optional.of(USERS), OWN, Optional.of("cu128"));

        assertThat(place.reason(0)).contains(USERS.toString(), "no PyTorch library", "CPU build");
    }

    @Test
    void aMissingDriverIsNamed() {
        EnginePlace place = new EnginePlace(Optional.of(USERS), USERS, Optional.of("cu128"));

        assertThat(place.build()).isEqualTo("cu128");
        assertThat(place.reason(0)).contains("driver", "CPU is used");
    }

    @Test
    void aGraphicsCardIsCounted() {
        EnginePlace place = new EnginePlace(Optional.of(USERS), USERS, Optional.of("cu128"));

        assertThat(place.reason(1)).contains("finds 1 graphics card.");
    }
}
