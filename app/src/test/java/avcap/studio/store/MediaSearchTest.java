package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.MissingClip;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.store.MediaSearch.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSearchTest {

    private static final Annotator ANNA = new Annotator("anna");

    private final Path home;
    private final Path clips;
    private final Path moved;
    private final Project project;

    MediaSearchTest(@TempDir Path folder) throws Exception {
        this.home = folder.resolve("project");
        this.clips = Files.createDirectories(home.resolve("clips"));
        this.moved = Files.createDirectories(folder.resolve("moved"));
        this.project = ProjectFolder.create(home, "Moving");
    }

    @BeforeEach
    void threeClips() throws Exception {
        project.add(List.of(clip("bell", "ding"), clip("dog", "woof woof"), clip("rain", "plip plop plip")));
    }

    private NewClip clip(String name, String bytes) throws Exception {
        Path file = Files.writeString(clips.resolve(name + ".wav"), bytes);
        return new NewClip(file, new ClipId(Sha256.of(file)), 10, Set.of(), Optional.empty());
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Path move(String name, Path to) throws Exception {
        Files.createDirectories(to.resolveSibling("x").getParent());
        return Files.move(clips.resolve(name + ".wav"), to);
    }

    private Found find() throws Exception {
        return MediaSearch.find(project, missing(), moved, Progress.none());
    }

    private List<MissingClip> missing() throws Exception {
        return project.missing(Progress.none());
    }

    private List<Path> files() throws Exception {
        return project.entries().stream().map(Entry::file).toList();
    }

    @Test
    void onlyClipsWithoutAFileAreMissing() throws Exception {
        assertThat(missing()).isEmpty();

        move("dog", moved.resolve("dog.wav"));

        assertThat(missing()).extracting(MissingClip::name).containsExactly("dog");
        assertThat(missing().get(0).bytes()).hasValue(9);
    }

    @Test
    void aFileIsFoundByItsBytesUnderAnotherNameAndOthersOfItsNameAreNot() throws Exception {
        Path renamed = move("dog", moved.resolve("deep").resolve("animal-7.wav"));
        Files.writeString(moved.resolve("dog.wav"), "meow meow"); // as large, and called so

        Found found = find();

        assertThat(found.files())
                .containsExactly(Map.entry(project.entries().get(1).id(), renamed));
        project.carryOut("Relocate 1 clip", found.edits(), ANNA);
        assertThat(project.entries().get(1).file()).isEqualTo(renamed);
        assertThat(missing()).isEmpty();
    }

    @Test
    void filesOfOtherSizesAreNotReadWhereSizesAreKnown() throws Exception {
        move("dog", moved.resolve("dog.wav"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(moved.resolve("other" + i + ".wav"), "longer than any that is missing " + i);
        }

        assertThat(find().looked()).isEqualTo(1);
    }

    @Test
    void withoutSizesTheFileOfThatNameIsReadFirst() throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(ProjectFolder.FILE));
                Statement statement = file.createStatement()) {
            statement.execute("UPDATE entry SET bytes = NULL"); // as a project of an older studio
        }
        move("rain", moved.resolve("rain.wav"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(moved.resolve("a" + i + ".wav"), "something else " + i);
        }

        Found found = find();

        assertThat(found.files()).hasSize(1);
        assertThat(found.looked()).isEqualTo(1);
    }

    @Test
    void twoClipsOfTheSameBytesFindAFileEach() throws Exception {
        project.add(List.of(clip("twin", "woof woof")));
        Path twin = move("twin", moved.resolve("twin.wav"));
        Path dog = move("dog", moved.resolve("dog.wav"));

        Found found = find();

        assertThat(found.files())
                .containsEntry(project.entries().get(1).id(), dog)
                .containsEntry(project.entries().get(3).id(), twin);
    }

    @Test
    void aFileThatIsAnotherClipAlreadyIsNotTakenFromIt() throws Exception {
        Path dog = move("dog", moved.resolve("dog.wav"));
        project.add(List.of(new NewClip(dog, new ClipId(Sha256.of(dog)), 10, Set.of(), Optional.empty())));

        assertThat(find().files()).isEmpty();
        Edit both = new Edit.Relocate(project.entries().get(1).id(), dog);
        assertThatThrownBy(() -> project.carryOut("Relocate", List.of(both), ANNA))
                .hasMessageContaining("another clip of this project");
    }

    @Test
    void whatIsInsideTheProjectIsNamedFromThereAndWhatIsOutsideWholly() throws Exception {
        Path outside = move("dog", moved.resolve("dog.wav"));
        Path inside = move("bell", home.resolve("sounds").resolve("bell.wav"));

        project.carryOut("Relocate", find().edits(), ANNA);
        project.carryOut(
                "Relocate",
                MediaSearch.find(project, missing(), home, Progress.none()).edits(),
                ANNA);

        assertThat(project.entries())
                .extracting(Entry::path)
                .containsExactly("sounds/bell.wav", outside.toString(), "clips/rain.wav");
        assertThat(files()).contains(inside, outside);
    }

    @Test
    void aStepThatRelocatedIsTakenBackAndRepeatedAlsoAfterTheProjectMoved(@TempDir Path elsewhere) throws Exception {
        List<Path> before = files();
        move("dog", moved.resolve("dog.wav"));
        project.carryOut("Relocate 1 clip", find().edits(), ANNA);
        List<Path> after = files();

        assertThat(project.takeBack(ANNA).orElseThrow().entries())
                .containsExactly(project.entries().get(1).id());
        assertThat(files()).isEqualTo(before);
        project.repeat(ANNA);
        assertThat(files()).isEqualTo(after);

        project.moveTo(elsewhere.resolve("copy"));
        assertThat(files()).isEqualTo(after);
        project.takeBack(ANNA);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aSearchThatIsCancelledChangesNothing() throws Exception {
        move("dog", moved.resolve("dog.wav"));
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        List<MissingClip> gone = missing();
        assertThatThrownBy(() -> MediaSearch.find(project, gone, moved, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(missing()).hasSize(1);
    }
}
