package avcap.studio.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.bulk.BulkAction;
import avcap.studio.annotation.bulk.BulkPlan;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.ClipScope;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkViewModelTest {

    private static final Annotator ANNA = new Annotator("anna");

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final Project project;
    private final List<EntryId> all;
    private int closed;
    private Pause pause = Pause.none();

    BulkViewModelTest(@TempDir Path folder) throws Exception {
        project = ProjectFolder.create(folder, "Test");
        all = project.add(List.of(Clips.named("dog"), Clips.named("cat"), Clips.named("owl"))).stream()
                .map(Entry::id)
                .toList();
    }

    @BeforeEach
    void open() throws Exception {
        for (EntryId id : all.subList(0, 2)) {
            project.append(Writing.byMachine(id, "a " + id, new Reading("mini", Map.of(), -1, List.of())));
        }
        session.open(project, project.entries());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private BulkViewModel model(List<EntryId> marked, String query, List<EntryId> listed) {
        return new BulkViewModel(
                session, workshop, notices, new ClipScope(query, marked, listed), pause, () -> closed++);
    }

    private List<Status> statuses() {
        return session.entries().stream().map(Entry::status).toList();
    }

    @Test
    void beginsWithTheMarkedClipsElseTheQuerysElseAll() {
        assertThat(model(all.subList(0, 2), "dog", all).scopes())
                .containsExactly(Scope.MARKED, Scope.LISTED, Scope.ALL);
        assertThat(model(all.subList(0, 1), "dog", all).scopeProperty().get()).isEqualTo(Scope.LISTED);
        assertThat(model(all.subList(0, 1), "", all).scopes()).containsExactly(Scope.ALL);
    }

    @Test
    void saysWhatWouldHappenBeforeItDoes() {
        BulkViewModel model = model(List.of(), "", all);

        assertThat(model.summary().get()).isEqualTo("2 of 3 captions change, in 2 clips.");
        assertThat(model.runText().get()).isEqualTo("Accept 2 captions");
        assertThat(statuses()).containsExactly(Status.DRAFT, Status.DRAFT, Status.NEW);
    }

    @Test
    void acceptsNothingWhereDraftsArePlanted() {
        session.guarding().use(Guards.NONE.withPlantedPercent(2));
        BulkViewModel model = model(List.of(), "", all);

        model.carryOut();

        assertThat(model.summary().get()).startsWith("This project wants each clip looked at by itself");
        assertThat(model.canRun().get()).isFalse();
        assertThat(statuses()).containsExactly(Status.DRAFT, Status.DRAFT, Status.NEW);
    }

    @Test
    void doesItAsOneStepThatTheNoticeTakesBack() throws Exception {
        BulkViewModel model = model(List.of(), "", all);

        model.carryOut();

        assertThat(closed).isEqualTo(1);
        assertThat(statuses()).containsExactly(Status.ACCEPTED, Status.ACCEPTED, Status.NEW);
        assertThat(project.lastStep()).map(Step::name).contains("Accept 2 drafts");

        press("Undo");

        assertThat(statuses()).containsExactly(Status.DRAFT, Status.DRAFT, Status.NEW);
        assertThat(project.lastStep()).isEmpty();
    }

    private void press(String label) {
        Notice.Action action = notices.shown().stream()
                .flatMap(notice -> notice.action().stream())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        action.run().run();
    }

    @Test
    void theNoticeDoesNotTakeBackWhatWasDoneSince() {
        model(List.of(), "", all).carryOut();
        session.mark(all.get(2), Status.FLAGGED);

        press("Undo");

        assertThat(statuses()).containsExactly(Status.ACCEPTED, Status.ACCEPTED, Status.FLAGGED);
        assertThat(notices.shown()).extracting(Notice::sentence).anyMatch(sentence -> sentence.contains("‹undo›"));
    }

    @Test
    void aTagIsAskedForAndThoseWhoBearItArePassedOver() throws Exception {
        project.tag(all.get(0), "Loud", true, ANNA);
        BulkViewModel model = model(List.of(), "", all);

        model.actionProperty().set(BulkAction.TAG);
        assertThat(model.summary().get()).isEqualTo("Type the tag.");
        assertThat(model.canRun().get()).isFalse();
        model.tagProperty().set(" loud ");
        assertThat(model.summary().get()).isEqualTo("2 of 3 clips change.");
        model.carryOut();

        assertThat(project.tags(all.get(2))).containsExactly("loud");
        assertThat(project.tags(all.get(0))).containsExactly("Loud");
    }

    @Test
    void theActionIsThoughtThroughAgainWhenAClipChanges() {
        BulkViewModel model = model(List.of(), "", all);

        session.keep(all.get(0), "a dog ba");

        assertThat(model.runText().get()).isEqualTo("Accept 1 caption");
    }

    @Test
    void manyChangesInAPauseAreThoughtThroughOnce() {
        List<Runnable> waiting = new ArrayList<>();
        pause = waiting::add;
        BulkViewModel model = model(List.of(), "", all);
        List<BulkPlan> plans = new ArrayList<>();
        model.planProperty().addListener((observed, before, now) -> plans.add(now));

        session.keep(all.get(0), "a dog ba");
        session.keep(all.get(0), "a dog bar");
        session.keep(all.get(1), "a cat me");

        assertThat(plans).isEmpty();
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(plans).hasSize(1);
        assertThat(model.canRun().get()).isFalse();
    }

    @Test
    void aClipThatChangedSinceItWasPlannedIsLeftOut() {
        pause = action -> {};
        BulkViewModel model = model(List.of(), "", all);
        session.keep(all.get(0), "a dog ba");

        model.carryOut();

        assertThat(statuses()).containsExactly(Status.EDITING, Status.ACCEPTED, Status.NEW);
    }

    @Test
    void whereNothingWouldChangeThereIsNothingToPress() {
        BulkViewModel model = model(List.of(), "", all);

        model.actionProperty().set(BulkAction.REOPEN);

        assertThat(model.summary().get()).isEqualTo("Nothing would change on these 3 clips.");
        assertThat(model.canRun().get()).isFalse();
    }

    @Test
    void aDiskThatIsFullIsASentenceAndChangesNothing() throws Exception {
        InMemoryProject full = InMemoryProject.of("dog");
        full.journal(new Draft(new EntryId(1), "a d", ANNA, Instant.now()));
        session.open(full, full.entries());
        BulkViewModel model = model(List.of(), "", List.of(new EntryId(1)));
        model.actionProperty().set(BulkAction.DISCARD);
        full.failWrites("The disk is full.");

        model.carryOut();

        assertThat(model.doing().problemProperty().get()).isEqualTo("The disk is full.");
        assertThat(closed).isZero();
        assertThat(full.draft(new EntryId(1))).isPresent();
        assertThat(model.canRun().get()).isTrue();
    }

    @Test
    void cancellingAmidTheChangesLeavesNoneOfThem() throws Exception {
        Progress impatient = new Progress() {
            private int asked;

            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 1;
            }
        };
        List<Edit> edits = List.of(new Edit.Accept(all.get(0)), new Edit.Accept(all.get(1)));

        assertThatThrownBy(() -> project.carryOut("All", edits, ANNA, impatient))
                .isInstanceOf(CancellationException.class);

        assertThat(project.entries()).extracting(Entry::status).containsExactly(Status.DRAFT, Status.DRAFT, Status.NEW);
        assertThat(project.lastStep()).isEmpty();
    }
}
