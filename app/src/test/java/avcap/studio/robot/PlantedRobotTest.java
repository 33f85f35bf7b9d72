package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantDraw;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.planting.Planting.Outcome;
import avcap.studio.store.GuardsFile;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.ProjectContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong draft is accepted, told of, and put right, by keys. */
class PlantedRobotTest {

    private static final int RATE = 16_000;
    private static final int PERCENT = 20;

    private final Path home;
    private final StudioPage studio;

    PlantedRobotTest(@TempDir Path home) {
        this.home = home;
        this.studio = StudioPage.with(home, new FakeCaptioner("a sheep bleats"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** A project whose first clip is drawn; a project's id is chance, so some are made until one is. */
    private Path aProjectThatPlants() throws Exception {
        for (int number = 0; ; number++) {
            Path folder = home.resolve("project" + number);
            Files.createDirectories(folder);
            try (Project project = ProjectFolder.create(folder, "Farm")) {
                for (String name : List.of("sheep", "horse")) {
                    Path file = folder.resolve(name + ".wav");
                    ClipWriter.writeWav(file, Waveform.mono(new float[RATE], RATE));
                    Entry added = project.add(List.of(Clips.at(file))).get(0);
                    project.append(Writing.byMachine(added.id(), "a " + name + " is heard", ProjectContract.READING));
                }
                List<Entry> entries = project.entries();
                PlantDraw draw = new PlantDraw(project.id(), Annotator.ofThisMachine(), PERCENT);
                if (draw.isPlanted(entries.get(0), entries)) {
                    new GuardsFile(folder).write(Guards.NONE.withPlantedPercent(PERCENT));
                    return folder;
                }
            }
        }
    }

    @Test
    void aWrongDraftIsNotAcceptedAndTheRightOneIs() throws Exception {
        Path folder = aProjectThatPlants();
        studio.open(folder);
        CaptioningPage caption = studio.captioning();
        caption.untilText("a horse is heard");
        assertThat(caption.origin()).isEqualTo("machine draft, not edited");

        caption.toEditor().accept();

        caption.untilText("a sheep is heard");
        caption.untilState("This draft was planted: “horse” was put in place of “sheep”.");

        caption.accept();
        caption.untilText("a horse is heard"); // the next clip's own
        studio.close();
        try (Project project = ProjectFolder.open(folder)) {
            Entry sheep = project.entries().get(0);
            assertThat(project.revisions(sheep.id()))
                    .extracting(Revision::text)
                    .containsExactly("a sheep is heard", "a sheep is heard");
            assertThat(project.plantings(sheep.id()))
                    .extracting(Planting::outcome)
                    .containsExactly(Outcome.PLANTED, Outcome.MISSED);
        }
    }

    @Test
    void theShareIsChosenByKeysAndKept() throws Exception {
        Path folder = aProjectThatPlants();
        new GuardsFile(folder).write(Guards.NONE);
        studio.open(folder);
        studio.captioning().untilText("a sheep is heard");
        studio.palette().open().type("guards of this project").run();
        Page.until("the guards", () -> studio.isShown("guards"));
        while (!studio.captioning().focusId().equals("guard-plant")) {
            studio.press(KeyCode.TAB);
        }

        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.DOWN);

        Page.until("five in a hundred", () -> Integer.valueOf(5)
                .equals(studio.node("guard-plant", ComboBox.class).getValue()));
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        Page.until("it kept", () -> kept(folder).plantedPercent() == 5);
        assertThat(studio.captioning().text()).as("what was seen stays").isEqualTo("a sheep is heard");
    }

    private static Guards kept(Path folder) {
        try {
            return new GuardsFile(folder).read();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }
}
