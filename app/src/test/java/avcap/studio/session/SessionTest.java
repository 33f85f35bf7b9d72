package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.bulk.BulkAction;
import avcap.studio.annotation.bulk.BulkPlan;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Session session = new Session(Workshop.immediate());
    private final InMemoryProject project = InMemoryProject.of("dog", "cat", "owl");
    private final EntryId dog = new EntryId(1);
    private final EntryId cat = new EntryId(2);
    private final EntryId owl = new EntryId(3);

    @BeforeEach
    void open() {
        session.open(project, project.entries());
    }

    @Test
    void choosesTheFirstClipOfAProject() {
        assertThat(session.selected()).map(Entry::name).contains("dog");
        assertThat(session.playhead().duration()).isEqualTo(10);
    }

    @Test
    void whatIsTypedReachesTheProjectAndTheList() {
        session.keep(dog, "a dog ba");

        assertThat(project.draft(dog)).map(Draft::text).contains("a dog ba");
        assertThat(session.entries().get(0).status()).isEqualTo(Status.EDITING);
        assertThat(session.saving().state()).isEqualTo(Saving.State.SAVED);
    }

    @Test
    void typingDoesNotChooseTheClipAgain() {
        List<EntryId> chosen = new ArrayList<>();
        session.selectedIdProperty().addListener((property, before, now) -> chosen.add(now));

        session.keep(dog, "a");

        assertThat(chosen).isEmpty();
        assertThat(session.selected()).map(Entry::caption).contains("a");
    }

    @Test
    void acceptingIsTakenBackAcrossClips() throws StoreException {
        session.keep(dog, "a dog barks");
        session.accept(dog, "a dog barks", Optional.empty());
        session.select(owl);

        assertThat(session.takeBack()).isTrue();

        assertThat(session.selected()).map(Entry::name).contains("dog");
        assertThat(project.entry(dog).status()).isEqualTo(Status.EDITING);
        assertThat(Drafting.of(project, dog).text()).isEqualTo("a dog barks");

        assertThat(session.repeat()).isTrue();
        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(session.repeat()).isFalse();
    }

    @Test
    void anImportShowsWhereAnAcceptanceWasTakenBackToNothingAndIsAcceptedWithMany() throws StoreException {
        session.accept(dog, "a dog barks", Optional.empty());
        session.takeBack();
        assertThat(session.entries().get(0).caption()).isEmpty();

        session.append(Writing.imported(dog, new Annotator("a file"), "a hound"));

        assertThat(session.entries().get(0).caption()).isEqualTo("a hound");
        List<CaptionNow> captions = project.captionsNow(Slot.FIRST, List.of(dog));
        assertThat(BulkPlan.of(BulkAction.DISCARD, "", captions, Set.of()).edits())
                .isEmpty();

        session.carryOut(
                "Accept", BulkPlan.of(BulkAction.ACCEPT, "", captions, Set.of()).edits());

        assertThat(session.entries().get(0).caption()).isEqualTo("a hound");
        assertThat(session.entries().get(0).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aStepOverSeveralClipsIsToldOnce() {
        List<List<String>> told = new ArrayList<>();
        session.entries().addListener((ListChangeListener.Change<? extends Entry> change) -> {
            List<String> names = new ArrayList<>();
            while (change.next()) {
                assertThat(change.wasReplaced()).isTrue();
                change.getAddedSubList().forEach(entry -> names.add(entry.name() + " " + entry.status()));
                assertThat(change.getRemoved()).extracting(Entry::status).containsOnly(Status.NEW);
            }
            told.add(names);
        });

        session.carryOut("Flag", List.of(new Edit.Mark(owl, Status.FLAGGED), new Edit.Mark(dog, Status.FLAGGED)));

        assertThat(told).containsExactly(List.of("dog FLAGGED", "owl FLAGGED"));
    }

    @Test
    void anotherProjectsClipsTakeThePlaceOfAll() {
        InMemoryProject other = InMemoryProject.of("tram", "bell");
        List<Integer> sizes = new ArrayList<>();
        session.entries()
                .addListener((Observable list) -> sizes.add(session.entries().size()));

        session.open(other, other.entries());

        assertThat(session.entries()).extracting(Entry::name).containsExactly("tram", "bell");
        assertThat(sizes).containsExactly(0, 2);
    }

    @Test
    void goesToTheNextUnfinishedClipRoundTheEnd() {
        session.accept(owl, "an owl", Optional.empty());
        session.select(cat);

        assertThat(session.selectNextUnfinished()).isTrue();
        assertThat(session.selected()).map(Entry::name).contains("dog");

        session.accept(cat, "a cat", Optional.empty());
        assertThat(session.selectNextUnfinished()).isFalse();
    }

    @Test
    void aFullDiskKeepsTheTextAndSaysSo() {
        project.failWrites("The disk is full. Free some space and try again.");

        session.keep(dog, "a dog b");
        session.keep(dog, "a dog barks");

        assertThat(session.saving().state()).isEqualTo(Saving.State.NOT_SAVED);
        assertThat(session.saving().problemProperty().get()).startsWith("The disk is full.");
        assertThat(project.draft(dog)).isEmpty();

        project.healWrites();
        session.saving().retry();

        assertThat(session.saving().state()).isEqualTo(Saving.State.SAVED);
        assertThat(session.saving().problemProperty().get()).isEmpty();
        assertThat(project.draft(dog)).map(Draft::text).contains("a dog barks");
    }

    @Test
    void writesThatWaitedKeepTheirOrder() throws StoreException {
        project.failWrites("Locked.");
        session.keep(dog, "a dog");
        session.accept(dog, "a dog barks", Optional.empty());
        session.keep(cat, "a cat");
        project.healWrites();

        session.saving().retry();

        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.draft(dog)).isEmpty();
        assertThat(project.draft(cat)).map(Draft::text).contains("a cat");
    }

    @Test
    void doesNotCloseWhileSomethingIsNotSaved() {
        project.failWrites("The disk is full.");
        session.keep(dog, "precious");

        assertThat(session.close()).isFalse();
        assertThat(session.open(InMemoryProject.of("other"), List.of())).isFalse();
        assertThat(project.isClosed()).isFalse();
        assertThat(session.project()).contains(project);

        project.healWrites();
        assertThat(session.close()).isTrue();
        assertThat(project.isClosed()).isTrue();
        assertThat(project.draft(dog)).map(Draft::text).contains("precious");
    }

    @Test
    void theWordAfterTheLastIsTheLast() {
        WordSelection words = session.words();
        words.show(List.of(new ScoredWord("a", -0.01), new ScoredWord("dog", -2), new ScoredWord("barks", -0.1)));

        words.previous();
        assertThat(words.selectedWord()).map(ScoredWord::text).contains("barks");
        words.next();
        assertThat(words.selectedIndex()).isEqualTo(2);
        assertThat(words.nextDoubtful(0.8)).isTrue();
        assertThat(words.selectedWord()).map(ScoredWord::text).contains("dog");
    }

    @Test
    void theChosenWordStaysWhileItStandsWhereItStood() {
        WordSelection words = session.words();
        words.show(List.of(new ScoredWord("a", -0.01), new ScoredWord("dog", -2)));
        words.select(1);

        words.show(List.of(new ScoredWord("a", -0.01), new ScoredWord("dog", -1), new ScoredWord("barks", -1)));
        assertThat(words.selectedIndex()).isEqualTo(1);

        words.show(List.of(new ScoredWord("a", -0.01), new ScoredWord("cat", -1)));
        assertThat(words.selectedIndex()).isEqualTo(WordSelection.NONE);
    }

    @Test
    void thePlayheadStaysInsideTheClip() {
        Playhead playhead = session.playhead();

        playhead.seek(42);
        assertThat(playhead.time()).isEqualTo(10);
        playhead.loop(TimeSpan.ofSeconds(-1, 3));
        assertThat(playhead.loop()).contains(TimeSpan.ofSeconds(0, 3));
        playhead.rate(9);
        assertThat(playhead.rateProperty().get()).isEqualTo(Playhead.FASTEST);
    }

    @Test
    void askingTwiceForTheSameTimeIsHeardTwice() {
        List<Playhead.Seek> heard = new ArrayList<>();
        session.playhead().seekWantedProperty().addListener((property, before, now) -> heard.add(now));

        session.playhead().seek(3);
        session.playhead().seek(3);

        assertThat(heard).hasSize(2);
    }
}
