package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.ui.Language;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say is said in the language spoken; what scripts read stays. */
class TerminalWordsTest {

    @TempDir
    Path folder;

    private final FakeMachine machine = new FakeMachine();
    private final Locale here = Locale.getDefault();
    private final Language before = Language.spoken();

    @BeforeEach
    void speakGerman() {
        Language.GERMAN.speak();
    }

    @AfterEach
    void speakAsBefore() {
        before.speak();
        Locale.setDefault(here);
    }

    @Test
    void aWrongCommandLineIsRefused() {
        assertThat(machine.run("caption").err()).isEqualToNormalizingNewlines("""
                        Nennen Sie einen Clip, einen Ordner mit Clips oder mit --list eine Liste davon
                        Versuchen Sie `avcap caption --help`.
                        """);
    }

    @Test
    void whatPicocliRefusesIsSaidInTheLanguageToo() {
        assertThat(machine.run("import", "--project", "p").err()).startsWith("Es fehlt: --format");
        assertThat(machine.run("caption", "--beems", "3").err()).startsWith("Hier nicht bekannt: --beems");
        assertThat(machine.run("caption", "--beams", "many", "x.wav").err())
                .startsWith("Der Wert von --beams ist nicht zu gebrauchen");
        assertThat(machine.run("explain", "--heads", "all", "x.wav").err())
                .startsWith("Der Wert von --heads ist nicht zu gebrauchen: ");
    }

    @Test
    void aBatchIsSummedUp() throws Exception {
        TestClips.wav(folder.resolve("a.wav"), 0.5);
        TestClips.wav(folder.resolve("b.wav"), 0.5);

        CommandRun run = machine.run("caption", folder.toString());

        assertThat(run.err()).containsPattern("^2 von 2 Clips beschrieben nach \\d+,\\d s, \\d+ je Minute\\.");
        assertThat(run.out()).contains("a.wav: a bell rings");
    }

    @Test
    void timesOfStagesKeepTheirNames() throws Exception {
        TestClips.wav(folder.resolve("a.wav"), 0.5);

        assertThat(machine.run("caption", "--json", folder.toString()).out())
                .containsPattern("\"milliseconds\":\\{\"decode\":[0-9.]+,\"spectrogram\":[0-9.]+,\"pictures\":[0-9.]+"
                        + ",\"encode\":[0-9.]+,\"search\":[0-9.]+,\"total\":[0-9.]+\\}");
    }
}
