package avcap.studio.store;

import static avcap.studio.store.TwoCopies.ANNA;
import static avcap.studio.store.TwoCopies.BEN;
import static avcap.studio.store.TwoCopies.accept;
import static avcap.studio.store.TwoCopies.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.MergeCounts;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.QuickCode;
import avcap.studio.annotation.review.ReviewLog;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers said in two copies that become one. */
class ReviewedCopiesTest {

    private final TwoCopies copies;
    private final Project here;
    private final Project there;
    private final EntryId dog;
    private final EntryId cat;

    ReviewedCopiesTest(@TempDir Path folder) throws StoreException {
        copies = new TwoCopies(folder);
        here = copies.here;
        there = copies.there;
        dog = copies.dog;
        cat = copies.cat;
    }

    @AfterEach
    void end() {
        copies.close();
    }

    private Comment say(Project project, String text) throws StoreException {
        return project.comment(new NewComment(dog, Optional.empty(), Pin.CLIP, Optional.empty(), text, BEN));
    }

    private Comment find(Project project, String text) throws StoreException {
        return project.comments(dog).stream()
                .filter(comment -> comment.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Revision last(Project project, EntryId entry) throws StoreException {
        List<Revision> all = project.revisions(entry);
        return all.get(all.size() - 1);
    }

    /** What is done afterwards is done at a later millisecond. */
    private static void pass() {
        Instant now = Instant.now();
        await().until(() -> Instant.now().toEpochMilli() > now.toEpochMilli());
    }

    private void mergeHere() throws StoreException {
        copies.mergeHere(Choice.OURS);
    }

    private void mergeThere() throws StoreException {
        merge(there, here, Choice.OURS);
    }

    @Test
    void aCommentComesWithItsPinOnARevisionThatOnlyTheOtherCopyHas() throws StoreException {
        accept(here, cat, "a cat sleeps", ANNA);
        accept(there, dog, "a dog barks", ANNA);
        Pin pin = Pin.onWord(2, "barks").during(Optional.of(TimeSpan.ofSeconds(1.25, 3)));
        Comment said = there.comment(new NewComment(
                dog,
                Optional.of(last(there, dog).id()),
                pin,
                Optional.of(QuickCode.WRONG_DETAIL),
                "rather howls",
                BEN));

        mergeHere();

        assertThat(here.revisions(cat))
                .extracting(Revision::id)
                .contains(last(there, dog).id());
        assertThat(here.comments(dog)).singleElement().satisfies(comment -> {
            assertThat(comment.by()).isEqualTo(BEN);
            assertThat(comment.at()).isEqualTo(said.at());
            assertThat(comment.pin()).isEqualTo(pin);
            assertThat(comment.code()).contains(QuickCode.WRONG_DETAIL);
            assertThat(comment.text()).isEqualTo("rather howls");
            assertThat(comment.said().version()).contains(last(here, dog).id());
        });
    }

    @Test
    void commentsOfBothStandInTheOrderOfTime() throws StoreException {
        say(there, "first");
        pass();
        say(here, "second");
        pass();
        say(there, "third");

        mergeHere();
        mergeThere();

        assertThat(here.comments(dog)).extracting(Comment::text).containsExactly("first", "second", "third");
        assertThat(there.comments(dog)).extracting(Comment::text).containsExactly("first", "second", "third");
    }

    @Test
    void aCommentResolvedHereAndOneResolvedThereAreResolvedInBoth() throws StoreException {
        say(here, "ours");
        say(here, "theirs");
        say(here, "nobody's");
        mergeThere();
        here.resolve(find(here, "ours"), true, ANNA);
        there.resolve(find(there, "theirs"), true, BEN);
        Comment alone = say(there, "only there");
        there.resolve(alone, true, BEN);

        mergeHere();
        mergeThere();

        for (Project project : List.of(here, there)) {
            assertThat(project.comments(dog).stream().filter(comment -> !comment.isResolved()))
                    .extracting(Comment::text)
                    .containsExactly("nobody's");
        }
        assertThat(log(here).changes()).hasSize(3);
    }

    @Test
    void ofACommentThatBothChangedWhatWasSaidLastCountsInBoth() throws StoreException {
        say(here, "newer here");
        say(here, "newer there");
        mergeThere();
        here.resolve(find(here, "newer there"), true, ANNA);
        there.resolve(find(there, "newer here"), true, BEN);
        pass();
        there.resolve(find(there, "newer here"), false, BEN);
        there.resolve(find(there, "newer there"), true, BEN);
        pass();
        there.resolve(find(there, "newer there"), false, BEN);
        here.resolve(find(here, "newer here"), true, ANNA);

        mergeHere();
        mergeThere();

        for (Project project : List.of(here, there)) {
            assertThat(find(project, "newer here").isResolved()).isTrue();
            assertThat(find(project, "newer there").isResolved()).isFalse();
        }
        assertThat(copies.compare().isNothingNew()).isTrue();
    }

    @Test
    void aCommentOpenedAgainAfterAMergeIsOpenAfterTheNext() throws StoreException {
        here.resolve(say(here, "louder"), true, ANNA);
        mergeThere();
        there.resolve(find(there, "louder"), false, BEN);

        mergeHere();

        assertThat(find(here, "louder").isResolved()).isFalse();
    }

    @Test
    void choicesBetweenVersionsSpeakOfTheRevisionsHere() throws StoreException {
        accept(here, cat, "a cat sleeps", ANNA);
        accept(there, dog, "a dog barks", ANNA);
        RevisionId machines = there.revisions(dog).get(0).id();
        RevisionId annas = last(there, dog).id();
        Instant at = Instant.ofEpochMilli(5_000);
        there.judge(new Verdict(dog, annas, machines, Optional.of(annas), true, BEN, at));
        there.judge(new Verdict(dog, annas, machines, Optional.empty(), false, ANNA, at));

        mergeHere();

        RevisionId ours = last(here, dog).id();
        assertThat(ours).isNotEqualTo(annas);
        assertThat(here.verdicts(dog))
                .containsExactly(
                        new Verdict(dog, ours, machines, Optional.of(ours), true, BEN, at),
                        new Verdict(dog, ours, machines, Optional.empty(), false, ANNA, at));
    }

    @Test
    void whatWasSaidOfAClipThatIsNewHereComesWithIt() throws StoreException {
        here.add(List.of(Clips.named("fox")));
        EntryId owl = there.add(List.of(Clips.named("owl"))).get(0).id();
        accept(there, owl, "an owl hoots", ANNA);
        Comment said = there.comment(new NewComment(
                owl, Optional.of(last(there, owl).id()), Pin.onWord(1, "owl"), Optional.empty(), "a dove", BEN));
        there.resolve(said, true, ANNA);

        mergeHere();

        EntryId owlHere = TwoCopies.entry(here, "owl").id();
        assertThat(here.comments(owlHere)).singleElement().satisfies(comment -> {
            assertThat(comment.isResolved()).isTrue();
            assertThat(comment.said().version()).contains(last(here, owlHere).id());
        });
    }

    @Test
    void mergingTwiceAddsNothingAndBothWaysEndTheSame() throws StoreException {
        reviewBothCopies();

        mergeHere();
        List<String> merged = reviewed(here);
        mergeHere();
        assertThat(reviewed(here)).isEqualTo(merged);
        mergeThere();
        assertThat(reviewed(there)).isEqualTo(merged);
        assertThat(copies.compare().isNothingNew()).isTrue();
        mergeThere();
        mergeHere();

        assertThat(reviewed(there)).isEqualTo(merged);
        assertThat(reviewed(here)).isEqualTo(merged);
    }

    @Test
    void whatReviewersSaidIsCounted() throws StoreException {
        say(here, "shared");
        mergeThere();
        here.resolve(find(here, "shared"), true, ANNA);
        say(there, "one");
        there.resolve(say(there, "two"), true, BEN);
        there.resolve(find(there, "shared"), true, BEN);
        accept(there, dog, "a dog barks", BEN);
        there.judge(new Verdict(
                dog,
                there.revisions(dog).get(0).id(),
                last(there, dog).id(),
                Optional.empty(),
                false,
                BEN,
                Instant.EPOCH));

        MergeCounts counts = copies.compare().counts();

        assertThat(counts).isEqualTo(new MergeCounts(0, 1, 1, 0, 0, 0, 2, 2, 1, 0, 0, 1, 0));
    }

    /** Something of every kind in each copy, on revisions that both have and that only one has. */
    private void reviewBothCopies() throws StoreException {
        say(here, "shared");
        mergeThere();
        for (Project project : List.of(here, there)) {
            String side = project.equals(here) ? "here" : "there";
            accept(project, cat, "a cat " + side, ANNA);
            RevisionId machines = project.revisions(cat).get(0).id();
            RevisionId annas = last(project, cat).id();
            project.comment(new NewComment(
                    cat, Optional.of(annas), Pin.onWord(1, "cat"), Optional.of(QuickCode.STYLE), side, BEN));
            project.resolve(say(project, "done " + side), true, ANNA);
            project.resolve(find(project, "shared"), true, ANNA);
            project.judge(new Verdict(cat, machines, annas, Optional.of(annas), true, BEN, Instant.EPOCH));
            pass();
        }
        there.resolve(find(there, "shared"), false, BEN);
    }

    private ReviewLog log(Project project) throws StoreException {
        return project.logs(List.of(dog)).get(0).reviews();
    }

    /** Everything reviewers said, in words that do not depend on how a copy numbers things. */
    private static List<String> reviewed(Project project) throws StoreException {
        List<String> all = new ArrayList<>();
        List<EntryId> ids = project.entries().stream().map(Entry::id).toList();
        for (ClipLog clip : project.logs(ids)) {
            ReviewLog log = clip.reviews();
            log.comments()
                    .forEach(comment -> all.add(String.join(
                            " ",
                            comment.by().name(),
                            comment.at().toString(),
                            comment.pin().toString(),
                            comment.code().toString(),
                            comment.text(),
                            String.valueOf(comment.isResolved()),
                            text(clip, comment.said().version()))));
            log.verdicts()
                    .forEach(verdict -> all.add(String.join(
                            " ",
                            verdict.by().name(),
                            verdict.at().toString(),
                            text(clip, Optional.of(verdict.one())),
                            text(clip, Optional.of(verdict.other())),
                            text(clip, verdict.chosen()),
                            String.valueOf(verdict.wasBlind()))));
        }
        return all.stream().sorted().toList();
    }

    private static String text(ClipLog clip, Optional<RevisionId> wanted) {
        return clip.revisions().stream()
                .filter(revision -> wanted.filter(revision.id()::equals).isPresent())
                .map(Revision::text)
                .reduce("", String::concat);
    }
}
