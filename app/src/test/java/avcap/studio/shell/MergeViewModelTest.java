package avcap.studio.shell;

import static avcap.studio.store.TwoCopies.ANNA;
import static avcap.studio.store.TwoCopies.BEN;
import static avcap.studio.store.TwoCopies.accept;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.session.Session;
import avcap.studio.shell.MergeViewModel.State;
import avcap.studio.store.ProjectFolder;
import avcap.studio.store.TwoCopies;
import avcap.studio.testing.Clips;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeViewModelTest {

    private final Path folder;
    private final TwoCopies copies;
    private final Session session = new Session(Workshop.immediate());
    private final MergeViewModel merge = new MergeViewModel(session, Workshop.immediate());

    MergeViewModelTest(@TempDir Path folder) throws StoreException {
        this.folder = folder;
        copies = new TwoCopies(folder);
        session.open(copies.here, copies.here.entries());
    }

    @AfterEach
    void close() {
        session.close();
        copies.there.close();
    }

    private void compare() {
        merge.compare(copies.there.folder().toString());
    }

    private String caption() {
        return session.entry(copies.dog).map(Entry::caption).orElse("");
    }

    @Test
    void beginsWithNothingChosen() {
        assertThat(merge.state()).isEqualTo(State.NOTHING_CHOSEN);
        assertThat(merge.canMerge()).isFalse();
    }

    @Test
    void copiesThatAreAlikeNeedNoMerge() {
        compare();

        assertThat(merge.state()).isEqualTo(State.COMPARED);
        assertThat(merge.isNothingNew()).isTrue();
        assertThat(merge.canMerge()).isFalse();
    }

    @Test
    void whatIsNewComesAndTheListFollows() throws StoreException {
        accept(copies.there, copies.dog, "a dog barks", BEN);
        copies.there.add(List.of(Clips.named("owl")));
        compare();
        assertThat(merge.canMerge()).isTrue();

        merge.run();

        assertThat(merge.state()).isEqualTo(State.DONE);
        assertThat(caption()).isEqualTo("a dog barks");
        assertThat(session.entries()).extracting(Entry::name).containsExactly("dog", "cat", "owl");
        assertThat(session.movesProperty().get().back()).isPresent();
    }

    @Test
    void whatReviewersSaidOfTheClipOnTheScreenIsShown() throws StoreException {
        session.select(copies.dog);
        copies.there.comment(
                new NewComment(copies.dog, Optional.empty(), Pin.CLIP, Optional.empty(), "is it one dog?", BEN));
        compare();
        assertThat(merge.counts().orElseThrow().comments()).isEqualTo(1);

        merge.run();

        assertThat(session.comments().all()).extracting(Comment::text).containsExactly("is it one dog?");
    }

    @Test
    void beforehandASnapshotIsTaken() throws StoreException {
        accept(copies.there, copies.dog, "a dog barks", BEN);
        compare();

        merge.run();

        assertThat(copies.here.snapshots()).extracting(Snapshot::occasion).containsExactly(Snapshot.Occasion.MERGE);
    }

    @Test
    void takingTheMergeBackBringsTheTextsBack() throws StoreException {
        accept(copies.there, copies.dog, "a dog barks", BEN);
        compare();
        merge.run();

        session.takeBack();

        assertThat(caption()).isEqualTo("a dog");
    }

    @Test
    void everyConflictWaitsForAChoice() throws StoreException {
        accept(copies.here, copies.dog, "a dog barks", ANNA);
        accept(copies.there, copies.dog, "a hound howls", BEN);
        accept(copies.here, copies.cat, "a cat purrs", ANNA);
        accept(copies.there, copies.cat, "a cat sleeps", BEN);
        compare();
        assertThat(merge.undecidedProperty().get()).isEqualTo(2);
        merge.run();
        assertThat(merge.state()).as("not before all is decided").isEqualTo(State.COMPARED);

        Conflict dog = merge.conflicts().get(0);
        merge.chooseAll(Choice.OURS);
        merge.choose(dog, Choice.THEIRS);
        assertThat(merge.choice(dog)).contains(Choice.THEIRS);
        assertThat(merge.undecidedProperty().get()).isZero();
        merge.run();

        assertThat(caption()).isEqualTo("a hound howls");
        assertThat(session.entry(copies.cat).map(Entry::caption)).contains("a cat purrs");
    }

    @Test
    void anotherProjectIsComparedOnlyIfItIsMeant() throws StoreException {
        Path other = folder.resolve("other");
        try (Project project = ProjectFolder.create(other, "Farm")) {
            project.add(List.of(Clips.named("cow")));
        }

        merge.compare(other.toString());
        assertThat(merge.state()).isEqualTo(State.NO_COPY);
        assertThat(merge.problemProperty().get()).contains("another project");

        merge.compareAnyway();
        assertThat(merge.state()).isEqualTo(State.COMPARED);
        assertThat(merge.counts().orElseThrow().clips()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutAProjectIsToldInASentence() {
        merge.compare(folder.toString());

        assertThat(merge.state()).isEqualTo(State.BROKEN);
        assertThat(merge.problemProperty().get()).contains("There is no project in");
    }

    @Test
    void whatWasTypedIsSavedBeforeItIsCompared() throws StoreException {
        session.keep(copies.dog, "a dog ba");
        accept(copies.there, copies.dog, "a hound howls", BEN);

        compare();

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> assertThat(conflict.ours())
                .isEqualTo("a dog ba"));
    }
}
