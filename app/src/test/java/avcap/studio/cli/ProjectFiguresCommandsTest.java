package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Writing;
import avcap.studio.formats.Json;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFiguresCommandsTest {

    private final FakeMachine machine = new FakeMachine();
    private final Path folder;

    ProjectFiguresCommandsTest(@TempDir Path temporary) {
        folder = temporary.resolve("zoo");
    }

    @BeforeEach
    void makeProject() throws Exception {
        try (Project project = ProjectFolder.create(folder, "Zoo")) {
            project.add(List.of(Clips.named("dog"), Clips.named("cat")));
        }
    }

    private void annaAndBenWriteTheSame() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            for (Entry entry : project.entries()) {
                for (String by : List.of("anna", "ben")) {
                    project.append(Writing.accepted(
                            entry.id(),
                            Optional.empty(),
                            new Annotator(by),
                            "the " + entry.name() + " is loud",
                            Optional.empty()));
                }
            }
        }
    }

    private CommandRun run(String command, String... options) {
        String[] line = new String[options.length + 3];
        line[0] = "project";
        line[1] = command;
        line[2] = folder.toString();
        System.arraycopy(options, 0, line, 3, options.length);
        return machine.run(line);
    }

    @Test
    void agreementIsTold() throws Exception {
        annaAndBenWriteTheSame();

        CommandRun run = run("agreement");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("anna +ben +2 +1\\.00 +1\\.00 +0\\.00");
        JsonNode json = Json.read(run("agreement", "--json").out()).orElseThrow();
        assertThat(json.at("/pairs/0/clips").asInt()).isEqualTo(2);
        assertThat(json.at("/clips/1/texts/ben").asText()).contains("is loud");
    }

    @Test
    void figuresAreTold() throws Exception {
        annaAndBenWriteTheSame();

        assertThat(run("figures").out()).containsPattern("anna +2 ");
        List<String> lines = run("figures", "--json").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(Json.read(lines.get(0)).orElseThrow().path("planted").asInt(-1))
                .isZero();
        assertThat(Json.read(lines.get(0)).orElseThrow().path("accepted").asInt())
                .isEqualTo(2);
    }

    @Test
    void whereNobodyWorkedASentenceSaysSo() {
        assertThat(run("agreement").err()).contains("No two people have worked on the same clip yet.");
        assertThat(run("figures").err()).contains("Nobody has done anything");
    }

    @Test
    void whatWasTypedLastIsBroughtBackAndTold() throws Exception {
        EntryId dog = new EntryId(1);
        try (Project project = ProjectFolder.open(folder)) {
            project.setAside(List.of(new Draft(dog, "a dog", new Annotator("anna"), Instant.now())));
        }

        CommandRun run = run("figures");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("One caption typed just before the studio ended was brought back.");
        assertThat(run("figures").err()).as("once").doesNotContain("brought back");
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.draft(dog)).map(Draft::text).contains("a dog");
        }
    }
}
