package avcap.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

    private static final EntryId DOG = new EntryId(1);

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Project project;

    ExportViewModelTest(@TempDir Path folder) throws Exception {
        this.project = ProjectFolder.create(folder.resolve("project"), "Test");
        project.add(List.of(Clips.named("dog")));
    }

    @BeforeEach
    void open() throws Exception {
        session.open(project, project.entries());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private ExportViewModel model() {
        return new ExportViewModel(session, workshop);
    }

    private static CaptionFormat format(String id) {
        return CaptionFormat.called(id).orElseThrow();
    }

    @Test
    void offersEveryFormatAndTicksTheUsualOnes() {
        ExportViewModel model = model();

        assertThat(model.offered()).hasSameSizeAs(CaptionFormat.all());
        assertThat(model.offered().stream().filter(model::isChosen).map(CaptionFormat::id))
                .containsExactlyElementsOf(
                        CaptionFormat.usual().stream().map(CaptionFormat::id).toList());
    }

    @Test
    void writesTheTickedFormatsAndTheManifest() {
        session.accept(DOG, "a dog barks", Optional.empty());
        ExportViewModel model = model();
        CaptionFormat.usual().forEach(usual -> model.choose(usual, false));
        model.choose(format("srt"), true);

        model.carryOut();

        assertThat(model.writtenProperty().get().captions()).isEqualTo(1);
        assertThat(model.writtenProperty().get().files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(format("srt").fileName(), "MANIFEST.json");
        assertThat(model.place().orElseThrow()).isDirectory();
    }

    @Test
    void nothingToExportIsASentence() {
        ExportViewModel model = model();

        model.carryOut();

        assertThat(model.doing().problemProperty().get()).contains("nothing to export");
        assertThat(model.writtenProperty().get()).isNull();
    }

    @Test
    void withoutAFormatOrAFolderThereIsNothingToPress() {
        ExportViewModel model = model();
        model.folderProperty().set("  ");
        assertThat(model.canRun().get()).isFalse();

        ExportViewModel other = model();
        CaptionFormat.usual().forEach(usual -> other.choose(usual, false));
        assertThat(other.canRun().get()).isFalse();
    }
}
