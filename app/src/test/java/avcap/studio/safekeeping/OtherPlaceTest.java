package avcap.studio.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.formats.CaptionImport;
import avcap.studio.formats.StudioLines;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Saving;
import avcap.studio.session.Session;
import avcap.studio.store.FailingDisk;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPlaceTest {

    /** Larger than what is left free inside the pages there are. */
    private static final String LONG = "a dog barks " + "and barks ".repeat(2_000);

    private final Path folder;
    private final Path elsewhere;
    private final Session session = new Session(Workshop.immediate());
    private final Notices notices = new Notices();
    private final List<Path> moves = new ArrayList<>();
    private final OtherPlace otherPlace = new OtherPlace(session, Workshop.immediate(), notices, moves::add);
    private final KeepingViewModel keeping = new KeepingViewModel(session);

    OtherPlaceTest(@TempDir Path temporary) throws Exception {
        this.folder = Files.createDirectory(temporary.resolve("project"));
        this.elsewhere = temporary.resolve("elsewhere");
    }

    @BeforeEach
    void aProjectWithTwoClips() throws Exception {
        session.annotatorProperty().set(new Annotator("anna"));
        try (Project made = ProjectFolder.create(folder, "Full/Disk")) {
            made.add(List.of(Clips.at(folder.resolve("clips").resolve("dog.wav")), Clips.named("cat")));
        }
    }

    @AfterEach
    void close() {
        session.project().ifPresent(Project::close);
    }

    private FailingDisk open() throws Exception {
        FailingDisk disk = FailingDisk.under(folder);
        session.open(disk.project(), disk.project().entries());
        session.keep(session.entries().get(0).id(), "a dog");
        assertThat(session.saving().state()).isEqualTo(Saving.State.SAVED);
        return disk;
    }

    private void type(String text) {
        session.keep(session.entries().get(0).id(), text);
    }

    private KeepingViewModel.Standing standing() {
        return keeping.standingProperty().get();
    }

    private static Optional<String> draft(Path where) throws Exception {
        try (Project project = ProjectFolder.open(where)) {
            return project.draft(project.entries().get(0).id()).map(Draft::text);
        }
    }

    @Test
    void aFullDiskIsSaidAndTheTextStaysUnsavedUntilThereIsRoom() throws Exception {
        FailingDisk disk = open();
        disk.fillUp();

        type(LONG);

        assertThat(standing().kind()).isEqualTo(KeepingViewModel.Kind.NOT_SAVED);
        assertThat(standing().title()).matches("Not saved since \\d\\d:\\d\\d");
        assertThat(standing().detail())
                .contains("is full. Free some space and try again. Your text is in memory.")
                .contains("One change waits in memory and is tried again");
        assertThat(session.close()).isFalse();

        disk.makeRoom();
        keeping.retry();

        assertThat(standing().kind()).isEqualTo(KeepingViewModel.Kind.KEPT);
        assertThat(session.close()).isTrue();
        assertThat(draft(folder)).contains(LONG);
    }

    @Test
    void theProjectGoesOnElsewhereWithWhatWaitedAndTheOldFolderStays() throws Exception {
        FailingDisk disk = open();
        Files.writeString(folder.resolve("guideline.json"), "{}");
        Path dog = session.entries().get(0).file();
        disk.fillUp();
        type(LONG);

        otherPlace.goOnIn(elsewhere);

        assertThat(standing().kind()).isEqualTo(KeepingViewModel.Kind.KEPT);
        assertThat(moves).containsExactly(elsewhere);
        assertThat(notices.shown()).extracting(Notice::level).containsExactly(Notice.Level.SUCCESS);
        type("a dog barks");
        session.accept(session.entries().get(1).id(), "a cat", Optional.empty());
        assertThat(disk.project().entries()).extracting(Entry::file).contains(dog);
        assertThat(session.close()).isTrue();

        assertThat(draft(elsewhere)).contains("a dog barks");
        assertThat(draft(folder)).contains("a dog");
        assertThat(elsewhere.resolve("guideline.json")).exists();
        assertThat(elsewhere).isDirectoryNotContaining("glob:**.part*");
        try (Project moved = ProjectFolder.open(elsewhere)) {
            assertThat(moved.readOnlyReason()).isEmpty();
            assertThat(moved.entries()).extracting(Entry::file).contains(dog);
            assertThat(moved.entries()).extracting(Entry::caption).contains("a cat");
            assertThat(moved.lastStep()).isPresent();
        }
    }

    @Test
    void whileItGoesOnElsewhereTheNewFolderIsHeldAndTheOldOneFree() throws Exception {
        Project held = ProjectFolder.open(folder);
        session.open(held, held.entries());

        otherPlace.goOnIn(elsewhere);

        try (Project old = ProjectFolder.open(folder);
                Project second = ProjectFolder.open(elsewhere)) {
            assertThat(old.readOnlyReason()).isEmpty();
            assertThat(second.readOnlyReason())
                    .hasValueSatisfying(why -> assertThat(why).contains("open in another window"));
        }
    }

    @Test
    void aFolderThatHoldsSomethingGetsANewOneInside() throws Exception {
        open().refuseWrites();
        Files.createDirectories(elsewhere.resolve("photographs"));
        type("a dog barks");
        assertThat(standing().detail()).contains("may not be written to");

        otherPlace.goOnIn(elsewhere);

        assertThat(moves).containsExactly(elsewhere.resolve("Full_Disk"));
        assertThat(session.close()).isTrue();
        assertThat(draft(elsewhere.resolve("Full_Disk"))).contains("a dog barks");
    }

    @Test
    void aFileThatAnotherProgramHoldsIsCopiedAllTheSame() throws Exception {
        open();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            type("a dog barks");
            assertThat(standing().detail()).startsWith("Another program is using");

            otherPlace.goOnIn(elsewhere);

            statement.execute("ROLLBACK");
        }
        assertThat(session.close()).isTrue();
        assertThat(draft(elsewhere)).contains("a dog barks");
        assertThat(draft(folder)).contains("a dog");
    }

    @Test
    void whereNothingCanBeReadTheTextsBecomeAFileThatCanBeImported() throws Exception {
        FailingDisk disk = open();
        disk.refuseWrites();
        type("a dog bar");
        type("a dog barks");
        session.accept(session.entries().get(1).id(), "a cat meows", Optional.empty());
        Path away = Files.move(folder, folder.resolveSibling("away"));
        Files.createDirectories(folder.resolve(ProjectFolder.FILE)); // what stands there now is no file
        disk.project().close();

        otherPlace.goOnIn(elsewhere);

        Path texts = elsewhere.resolve("unsaved-captions.jsonl");
        assertThat(standing().kind()).isEqualTo(KeepingViewModel.Kind.NOT_SAVED);
        assertThat(moves).isEmpty();
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).sentence())
                .contains("The 2 texts in memory are in " + texts + " now and can be imported.");
        try (Project again = ProjectFolder.open(away)) {
            new CaptionImport(new StudioLines(), texts, Optional.empty(), file -> Optional.empty())
                    .run(again, new Annotator("anna"), Progress.none());
            assertThat(again.revisions(again.entries().get(0).id()))
                    .anyMatch(said -> said.text().equals("a dog barks"));
            assertThat(again.entries().get(1).caption()).isEqualTo("a cat meows");
        }
    }

    @Test
    void aFolderWithAProjectIsNotOverwritten() throws Exception {
        open();
        ProjectFolder.create(elsewhere.resolve("Full_Disk"), "Another").close();
        Files.delete(elsewhere.resolve("Full_Disk").resolve("project.lock"));

        otherPlace.goOnIn(elsewhere);

        assertThat(moves).containsExactly(elsewhere.resolve("Full_Disk 2"));
        try (Project other = ProjectFolder.open(elsewhere.resolve("Full_Disk"))) {
            assertThat(other.name()).isEqualTo("Another");
        }
    }
}
