package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @Test
    void withADisplayTheStudioOpensTheSampleProject() {
        FakeStudioDoor door = FakeStudioDoor.open();

        CommandRun run = CommandRun.of(
                new Surroundings(door, (folder, wish, tell, progress) -> new FakeCaptioner(), false), "demo");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(door.opened()).singleElement().satisfies(project -> assertThat(project)
                .hasValueSatisfying(folder -> assertThat(folder).hasFileName("sample-project")));
    }

    @Test
    void withoutOneEverySampleIsCaptionedAndEveryWordPictured(@TempDir Path out) throws Exception {
        FakeMachine machine = new FakeMachine();

        CommandRun run = machine.run("demo", "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(16).allSatisfy(line -> assertThat(line)
                .endsWith(": " + FakeCaptioner.SENTENCE));
        assertThat(run.err()).contains(out.resolve("clips").toString());
        assertThat(machine.captioner().isClosed()).isTrue();
        for (String line : run.out().lines().toList()) {
            Path why = out.resolve(line.substring(0, line.lastIndexOf('.')));
            try (Stream<Path> files = Files.list(why)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .contains("01-a.png", "02-bell.png", "03-rings.png", "explanation.json");
            }
        }
    }
}
