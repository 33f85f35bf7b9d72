package avcap.studio.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.ComputeDevice;
import avcap.studio.control.ColourMap;
import avcap.studio.control.SoundLook;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Seeing;
import avcap.ui.Language;
import avcap.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {

    private final Path folder;

    PreferencesFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bringsBackWhatWasChosen() {
        Path file = folder.resolve("new").resolve("settings.json");

        PreferencesFile.open(file).change(chosen -> chosen.withTheme(Theme.LIGHT)
                .withWindow(1600, 1000, List.of(.2, .8))
                .withLastProject("clips")
                .withVideo(new WindowPlace(1440, -20, 800, 450))
                .withLanguage(Language.GERMAN)
                .withCopyGigabytes(10));

        assertThat(PreferencesFile.open(file).current())
                .isEqualTo(new Preferences(
                        Theme.LIGHT,
                        1600,
                        1000,
                        List.of(.2, .8),
                        "clips",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new WindowPlace(1440, -20, 800, 450),
                        false,
                        Language.GERMAN,
                        10,
                        null));
    }

    @Test
    void aLimitThatMakesNoSenseIsNone() {
        assertThat(Preferences.initial().gigabytesOfCopies()).isEqualTo(2);
        assertThat(Preferences.initial().withCopyGigabytes(-3).gigabytesOfCopies())
                .isEqualTo(2);
        assertThat(Preferences.initial().withCopyGigabytes(20).gigabytesOfCopies())
                .isEqualTo(20);
    }

    @Test
    void startsAfreshFromAnUnreadableFile() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{ half a");

        assertThat(PreferencesFile.open(file).current()).isEqualTo(Preferences.initial());
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        PreferencesFile.open(folder.resolve("settings.json")).change(chosen -> chosen.withTheme(Theme.LIGHT));

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("settings.json"));
        }
    }

    @Test
    void neverOpensBelowTheSmallestWindow() {
        assertThat(Preferences.initial().withWindow(10, 10, List.of()).width()).isEqualTo(Preferences.MIN_WIDTH);
    }

    @Test
    void remembersOnWhatModelsRun(@TempDir Path folder) {
        Path file = folder.resolve("settings.json");
        ComputeWish wish = new ComputeWish(Optional.of(ComputeDevice.CPU), Optional.empty(), OptionalInt.empty());

        PreferencesFile.open(file).change(chosen -> chosen.withComputeWish(wish));

        assertThat(PreferencesFile.open(file).current().computeWish()).isEqualTo(wish);
        assertThat(Preferences.initial().computeWish()).isEqualTo(ComputeWish.exact());
    }

    @Test
    void remembersHowSoundWasLookedAt() {
        Path file = folder.resolve("settings.json");
        SoundLook look = SoundLook.initial()
                .withScale(SoundLook.Scale.LINEAR)
                .withWindow(50)
                .withHop(5)
                .withDecibels(60)
                .withColours(ColourMap.CIVIDIS);

        PreferencesFile.open(file).change(chosen -> chosen.withLook(look).withSeeing(Seeing.AS_THE_MODEL_SEES));

        assertThat(PreferencesFile.open(file).current().look()).isEqualTo(look);
        assertThat(PreferencesFile.open(file).current().seeing()).isEqualTo(Seeing.AS_THE_MODEL_SEES);
    }
}
