package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipOpeningTest {

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Path folder;

    ClipOpeningTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static ClipFeatures features(Path file, InputShape shape) {
        Clip clip = new Clip(file, 7.5, Optional.empty(), Optional.empty(), Set.of());
        AvInput input = new AvInput(shape, Optional.of(new float[shape.audioSize()]), Optional.empty(), List.of());
        return new ClipFeatures(
                clip,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                input,
                new ClipFeatures.Timing(1, 1, 1));
    }

    private List<Entry> open(String... names) throws IOException, StoreException {
        InMemoryProject project = new InMemoryProject(folder);
        for (String name : names) {
            Path file = folder.resolve(name + ".mp4");
            if (!name.startsWith("missing")) {
                Files.createFile(file);
            }
            project.add(List.of(Clips.at(file)));
        }
        session.open(project, project.entries());
        return project.entries();
    }

    @Test
    void readsTheChosenClip() throws Exception {
        List<Entry> entries = open("dog", "cat");
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> features(file, shape));

        session.select(entries.get(1).id());

        assertThat(session.clip().features()).map(read -> read.clip().file()).contains(folder.resolve("cat.mp4"));
        assertThat(session.clip().readingProperty().get()).isNull();
        assertThat(session.playhead().duration()).isEqualTo(7.5);
    }

    @Test
    void saysWhyAClipCannotBeRead() throws Exception {
        open("dog");

        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> {
            throw new MediaException("\"dog.mp4\" is not a sound or video file.");
        });

        assertThat(session.clip().features()).isEmpty();
        assertThat(session.clip().problemProperty().get()).isEqualTo("\"dog.mp4\" is not a sound or video file.");
    }

    @Test
    void saysThatAFileIsGone() throws Exception {
        open("missing");

        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> features(file, shape));

        assertThat(session.clip().problemProperty().get())
                .contains("missing.mp4")
                .contains("is not there");
    }

    @Test
    void readsAgainWhenAnotherModelWantsOtherSizes() throws Exception {
        open("dog");
        List<InputShape> shapes = new ArrayList<>();
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> {
            shapes.add(shape);
            return features(file, shape);
        });
        FakeCaptioner model = new FakeCaptioner("a dog");

        session.captionerProperty().set(model);

        assertThat(shapes).last().isEqualTo(model.inputShape());
        assertThat(session.clip().features()).map(read -> read.input().shape()).contains(model.inputShape());
    }

    @Test
    void theClipsThatComeNextAreReadAhead() throws Exception {
        List<Entry> entries = open("dog", "cat", "owl", "fox");
        session.mark(entries.get(1).id(), Status.REJECTED);
        List<String> files = new ArrayList<>();
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> {
            files.add(String.valueOf(file.getFileName()));
            return features(file, shape);
        });

        assertThat(files).containsExactly("dog.mp4", "owl.mp4", "cat.mp4");

        session.selectNextUnfinished();

        assertThat(session.clip().features()).map(read -> read.clip().file()).contains(folder.resolve("owl.mp4"));
        assertThat(files).containsExactly("dog.mp4", "owl.mp4", "cat.mp4", "fox.mp4");
    }

    @Test
    void goingBackReadsNothingAgain() throws Exception {
        List<Entry> entries = open("dog", "cat");
        List<Path> files = new ArrayList<>();
        ClipOpening opening = ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> {
            files.add(file);
            return features(file, shape);
        });
        session.select(entries.get(1).id());
        session.select(entries.get(0).id());
        assertThat(files).hasSize(2);

        opening.again();

        assertThat(files).hasSize(3);
    }

    @Test
    void aClipAheadThatCannotBeReadSaysSoOnlyWhenItIsChosen() throws Exception {
        open("dog", "missing", "owl");
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> features(file, shape));
        assertThat(session.clip().problemProperty().get()).isEmpty();

        session.selectNextUnfinished();

        assertThat(session.clip().problemProperty().get()).contains("missing.mp4");
        session.selectNextUnfinished();
        assertThat(session.clip().features()).isPresent();
    }
}
