package avcap.studio;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as a user starts it. */
class LauncherTest {

    @TempDir
    private Path home;

    @Test
    void picturesAreDrawnThoughTheDisplayThatIsNamedDoesNotAnswer() throws Exception {
        Path clip = SampleClips.unpackTo(home.resolve("clips"), Progress.none()).get(0);
        Path said = home.resolve("said.txt");
        ProcessBuilder avcap = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dai.djl.offline=true",
                        Launcher.class.getName(),
                        "explain",
                        clip.toString(),
                        "--out",
                        home.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        avcap.environment().put("AVCAP_HOME", home.resolve("avcap").toString());
        avcap.environment().put("DISPLAY", ":4711");

        int exit = avcap.start().waitFor();

        assertThat(exit).as(Files.readString(said)).isZero();
        try (Stream<Path> written = Files.list(home.resolve("out"))) {
            assertThat(written.filter(file -> file.toString().endsWith(".png"))).isNotEmpty();
        }
    }
}
