package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Project;
import avcap.studio.store.ProjectFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise to whoever types: a studio that is killed loses at most the last second. */
class KilledStudioTest {

    private static final String KEYS = "typed";
    private static final long SECOND = 1000;
    private static final long LONG_ENOUGH = 4 * SECOND;

    private final Path home;
    private long killed;

    KilledStudioTest(@TempDir Path home) {
        this.home = home;
    }

    private record Keystroke(long at, char letter) {

        static Keystroke of(String line) {
            int space = line.indexOf(' ');
            return new Keystroke(Long.parseLong(line.substring(0, space)), line.charAt(space + 1));
        }
    }

    /** With the same toolkit, drawing in memory, as this program has. */
    private Process studio(String... told) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"));
        Stream<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"));
        Stream<String> program =
                Stream.concat(Stream.of(StudioTypedIn.class.getName(), home.toString()), Stream.of(told));
        List<String> command =
                Stream.of(java, options, program).flatMap(part -> part).toList();
        return new ProcessBuilder(command)
                .redirectOutput(home.resolve(KEYS).toFile())
                .redirectError(home.resolve("studio.err").toFile())
                .start();
    }

    private void typesUntilKilled(String... told) throws Exception {
        Process studio = studio(told);
        try {
            await("enough typing")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> lasted() >= LONG_ENOUGH || !studio.isAlive());
        } finally {
            killed = System.currentTimeMillis();
            studio.destroyForcibly().waitFor();
        }
    }

    private long lasted() throws IOException {
        List<Keystroke> typed = typed();
        return typed.isEmpty()
                ? 0
                : typed.get(typed.size() - 1).at() - typed.get(0).at();
    }

    /** Every key that was about to be pressed by now. */
    private List<Keystroke> typed() throws IOException {
        return Files.readAllLines(home.resolve(KEYS)).stream()
                .filter(line -> line.matches("\\d{13} .")) // the last may be half written
                .map(Keystroke::of)
                .toList();
    }

    @Test
    void aStudioThatIsKilledWhileARobotTypesLosesAtMostTheLastSecond() throws Exception {
        typesUntilKilled();

        assertAtMostTheLastSecondIsLost();
    }

    @Test
    void nothingElseIsLostWhileAStepHoldsTheProject() throws Exception {
        typesUntilKilled(StudioTypedIn.BUSY);

        assertThat(home.resolve("clips/unsaved-drafts.jsonl"))
                .as("what could not be journalled")
                .exists();
        assertAtMostTheLastSecondIsLost();
    }

    private void assertAtMostTheLastSecondIsLost() throws Exception {
        List<Keystroke> typed = typed();
        assertThat(lasted()).as("milliseconds of typing, see studio.err").isGreaterThanOrEqualTo(LONG_ENOUGH);
        try (Project after = ProjectFolder.open(home.resolve("clips"))) {
            assertThat(after.readOnlyReason())
                    .as("the lock ended with its holder")
                    .isEmpty();
            Draft draft = after.draft(after.entries().get(0).id()).orElseThrow();
            assertThat(text(typed)).startsWith(draft.text());
            List<Keystroke> safe =
                    typed.stream().filter(key -> key.at() <= killed - SECOND).toList();
            assertThat(safe).as("keys older than a second").isNotEmpty();
            assertThat(draft.text()).startsWith(text(safe));
        }
    }

    private static String text(List<Keystroke> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key.letter()));
        return text.toString();
    }
}
