package avcap.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.Clip;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Rejection;
import avcap.studio.store.ProjectFolder;
import avcap.studio.store.ProjectOpening;
import avcap.studio.store.ProjectOpening.Opened;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectViewModelTest {

    private static final String TABLE = """
            audiocap_id,youtube_id,start_time,caption
            1,dog,0,a dog barks
            2,cat,0,a cat purrs
            3,cow,0,a cow moos
            """;

    private final Path home;
    private final Path data;
    private final ProjectOpening projects =
            new ProjectOpening(file -> new Clip(file, 10, Optional.empty(), Optional.empty(), Set.of()));
    private @Nullable Opened made;
    private final NewProjectViewModel model;

    NewProjectViewModelTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.data = Files.createDirectories(home.resolve("data"));
        model = new NewProjectViewModel(
                Workshop.immediate(),
                new NewProjectViewModel.Outside(projects, () -> new Annotator("ann"), home.resolve("me")),
                opened -> made = opened);
    }

    @AfterEach
    void close() {
        Optional.ofNullable(made).ifPresent(opened -> opened.project().close());
    }

    private void clip(String name) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "bytes of " + name);
    }

    private String summary() {
        return model.summary().get();
    }

    @Test
    void aFolderOfClipsBecomesAProjectWhereItLies() throws Exception {
        clip("dog.mp4");
        clip("deeper/cat.wav");

        model.choose(data);

        assertThat(summary()).isEqualTo("2 clips found.");
        assertThat(model.nameProperty().get()).isEqualTo("data");
        assertThat(model.folderProperty().get()).isEqualTo(data.toString());
        assertThat(ProjectFolder.isProject(data)).isFalse();

        model.nameProperty().set("Tuesday");
        model.make();

        assertThat(made).isNotNull();
        assertThat(made.project().name()).isEqualTo("Tuesday");
        assertThat(made.entries()).extracting(Entry::name).containsExactlyInAnyOrder("dog", "cat");
    }

    @Test
    void aDataSetBringsItsCaptionsAndTellsWhatCannotBeTaken() throws Exception {
        clip("dog.mp4");
        clip("audio/cat.wav");
        Files.writeString(data.resolve("train.csv"), TABLE);

        model.choose(data.resolve("train.csv"));

        assertThat(model.formatProperty().get()).extracting(CaptionFormat::id).isEqualTo("audiocaps");
        assertThat(summary()).isEqualTo("2 clips found. 2 new captions for 2 clips. 1 row cannot be taken:");
        assertThat(model.rejections()).singleElement().satisfies(row -> {
            assertThat(row.place().line()).isEqualTo(4);
            assertThat(row.reason()).isEqualTo("no clip is called cow");
        });

        Path kept = home.resolve("kept");
        model.folderProperty().set(kept.toString());
        model.make();

        assertThat(made).isNotNull();
        assertThat(made.entries()).extracting(Entry::caption).containsExactlyInAnyOrder("a dog barks", "a cat purrs");
        assertThat(made.project().folder()).isEqualTo(kept);
        assertThat(made.problems()).containsExactly("1 row of train.csv could not be taken. The rest is here.");
        try (Stream<Path> beside = Files.list(data)) {
            assertThat(beside).hasSize(3);
        }
    }

    @Test
    void aFolderWithItsTableIsFoundAsADataSetAndMayComeWithoutTheCaptions() throws Exception {
        clip("dog.mp4");
        Files.writeString(data.resolve("captions.csv"), TABLE);

        model.choose(data);
        assertThat(summary()).startsWith("1 clip found. 1 new caption for 1 clip. 2 rows");

        model.withCaptionsProperty().set(false);
        assertThat(summary()).isEqualTo("1 clip found.");
    }

    @Test
    void anArchiveIsLookedAtWithoutUnpackingIt() throws Exception {
        Path archive = data.resolve("shard.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            member(tar, "dog.mp4", "bytes of a dog");
            member(tar, "dog.txt", "a dog barks");
            member(tar, "cat.wav", "bytes of a cat");
            member(tar, "cat.txt", "a cat purrs");
            member(tar, "cow.txt", "a cow moos");
            member(tar, "../pig.wav", "bytes of a pig");
        }

        model.choose(archive);

        assertThat(summary())
                .isEqualTo("2 clips found. 2 come out of the archive and are put beside the project."
                        + " 2 new captions for 2 clips. 2 rows cannot be taken:");
        assertThat(model.rejections())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder("no clip is called cow", "the name ../pig.wav does not stay in its folder");
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(archive);
        }

        model.make();

        assertThat(made).isNotNull();
        assertThat(made.entries()).extracting(Entry::caption).containsExactlyInAnyOrder("a dog barks", "a cat purrs");
        assertThat(data.resolve("clips/dog.mp4")).hasContent("bytes of a dog");
    }

    @Test
    void anArchiveWithoutAnyClipMakesNoProject() throws Exception {
        Path archive = data.resolve("shard.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            member(tar, "cow.txt", "a cow moos");
        }

        model.choose(archive);

        assertThat(summary()).startsWith("No file of sound or video lies in ");
        assertThat(model.canMake().get()).isFalse();
    }

    private static void member(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Test
    void clipsMayLieElsewhereThanTheirCaptions() throws Exception {
        Path table = Files.writeString(home.resolve("train.csv"), TABLE);
        clip("dog.mp4");
        Path empty = Files.createDirectories(home.resolve("empty"));

        model.choose(table);
        model.chooseMedia(empty);
        assertThat(summary()).startsWith("No file of sound or video lies in " + empty);
        assertThat(model.canMake().get()).isFalse();

        model.chooseMedia(data);
        assertThat(summary()).startsWith("1 clip found. 1 new caption");
        assertThat(model.canMake().get()).isTrue();
    }

    @Test
    void aFolderThatHoldsAProjectIsNeverTaken() throws Exception {
        clip("dog.mp4");
        Path taken = home.resolve("taken");
        ProjectFolder.create(taken, "Other").close();

        model.choose(data);
        model.folderProperty().set(taken.toString());

        assertThat(model.folderProblem().get()).startsWith("There is a project in this folder already.");
        assertThat(model.canMake().get()).isFalse();
        model.make();
        assertThat(made).isNull();
        assertThat(ProjectFolder.isProject(taken)).isTrue();
    }

    @Test
    void whatIsNoFileOfItsFormatIsSaidAndNothingIsMade() throws Exception {
        clip("dog.mp4");
        Files.writeString(data.resolve("train.csv"), TABLE);
        model.choose(data);

        model.formatProperty().set(CaptionFormat.called("coco").orElseThrow());

        assertThat(summary()).isNotBlank().doesNotContain("clips found");
        assertThat(model.canMake().get()).isFalse();
    }

    @Test
    void stoppedWhileCaptionsComeInNothingStays() throws Exception {
        clip("dog.mp4");
        Path table = Files.writeString(data.resolve("train.csv"), TABLE);
        ProjectPlan plan = new ProjectPlan(data, CaptionFile.in(table));
        Progress stopping = new Progress() {

            private boolean isWished;

            @Override
            public void report(double fraction, String step) {
                isWished = fraction >= .7;
            }

            @Override
            public boolean isCancelled() {
                return isWished;
            }
        };

        for (Path folder : List.of(data, home.resolve("new"))) {
            assertThatThrownBy(() -> plan.make(projects, folder, "Half", new Annotator("ann"), stopping))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(home.resolve("new")).doesNotExist();
        try (Stream<Path> beside = Files.list(data)) {
            assertThat(beside.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("dog.mp4", "train.csv");
        }
    }
}
