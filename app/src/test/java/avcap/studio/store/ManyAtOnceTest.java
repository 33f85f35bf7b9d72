package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to sets of clips, in more than one set, beside what comes of doing it to each clip alone. */
class ManyAtOnceTest {

    private static final int CLIPS = WishedStandings.AT_ONCE + 200;
    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");

    private final Project project;
    private final List<EntryId> all;

    ManyAtOnceTest(@TempDir Path folder) throws Exception {
        project = ProjectFolder.create(folder, "Test");
        all = project
                .add(IntStream.range(0, CLIPS)
                        .mapToObj(i -> Clips.named("clip" + i))
                        .toList())
                .stream()
                .map(Entry::id)
                .toList();
        project.carryOut(
                "Machine",
                all.stream()
                        .<Edit>map(id -> new Edit.Write(
                                Writing.byMachine(id, "a dog", new Reading("mini", Map.of(), -1, List.of()))))
                        .toList(),
                ANNA);
        Acceptance.accept(project, all.get(1), "a cat", ANNA, Optional.empty());
        project.journal(new Draft(all.get(2), Slot.FIRST, "a fox  ru", BEN, Instant.now()));
        Acceptance.approve(project, all.get(3), "an owl", ANNA);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void carryOut(Function<EntryId, Edit> edit) throws StoreException {
        project.carryOut("All", all.stream().map(edit).toList(), BEN);
    }

    private List<String> captions(List<EntryId> of) throws StoreException {
        return project.entries(of).stream()
                .map(entry -> entry.status() + " " + entry.caption())
                .toList();
    }

    private List<Long> found(String query) throws Exception {
        return project.list(Query.parse(query), Order.NATURAL, LocalDate.EPOCH).stream()
                .map(Listed::entry)
                .map(EntryId::value)
                .toList();
    }

    @Test
    void acceptsEachTextAsItsAuthorsOrWhoeverAccepts() throws Exception {
        carryOut(Edit.Accept::new);

        assertThat(captions(all.subList(0, 4)))
                .containsExactly("ACCEPTED a dog", "ACCEPTED a cat", "ACCEPTED a fox ru", "ACCEPTED an owl");
        assertThat(project.entries()).extracting(Entry::status).containsOnly(Status.ACCEPTED);
        assertThat(last(0).by()).isEqualTo(BEN);
        assertThat(last(1).by()).isEqualTo(ANNA);
        assertThat(last(0).writing().revises())
                .contains(project.revisions(all.get(0)).get(0).id());
        assertThat(project.draft(all.get(2))).isEmpty();
    }

    private Revision last(int clip) throws StoreException {
        List<Revision> revisions = project.revisions(all.get(clip));
        return revisions.get(revisions.size() - 1);
    }

    @Test
    void takingBackAndDoingAgainBringsEveryClipWhereItWas() throws Exception {
        List<String> before = captions(all);
        carryOut(Edit.Accept::new);
        List<String> after = captions(all);

        project.takeBack(BEN);
        assertThat(captions(all)).isEqualTo(before);
        assertThat(project.draft(all.get(2))).map(Draft::by).contains(BEN);

        project.repeat(BEN);
        assertThat(captions(all)).isEqualTo(after);
    }

    @Test
    void otherWordsAreFoundAndTheOldOnesAreNot() throws Exception {
        carryOut(id -> new Edit.Retext(id, "a wolf"));

        assertThat(found("wolf")).hasSize(CLIPS);
        assertThat(found("dog")).isEmpty();
        assertThat(found("edited:yes")).hasSize(CLIPS);
        assertThat(captions(all.subList(0, 4)))
                .containsExactly("EDITING a wolf", "ACCEPTED a wolf", "EDITING a wolf", "ACCEPTED a wolf");

        project.takeBack(BEN);

        assertThat(found("dog")).hasSize(CLIPS - 3);
        assertThat(found("wolf")).isEmpty();
    }

    @Test
    void wordsThatStayAreStillFoundOnceTheyAreAccepted() throws Exception {
        carryOut(Edit.Accept::new);

        assertThat(found("dog")).hasSize(CLIPS - 3);
        assertThat(found("edited:yes")).hasSize(3);
    }

    @Test
    void discardingLetsOnlyDraftsFall() throws Exception {
        carryOut(Edit.Discard::new);

        assertThat(captions(all.subList(1, 4))).containsExactly("ACCEPTED a cat", "DRAFT a dog", "APPROVED an owl");
        assertThat(project.draft(all.get(2))).isEmpty();
    }

    @Test
    void tagsGoOnAndOffAndKeepTheirSpelling() throws Exception {
        project.tag(all.get(5), "Loud", true, ANNA);

        carryOut(id -> new Edit.Tag(id, "loud", true));
        assertThat(project.tags(all.get(5))).containsExactly("Loud");
        assertThat(found("tag:loud")).hasSize(CLIPS);
        project.takeBack(BEN);
        assertThat(found("tag:loud")).containsExactly(all.get(5).value());

        carryOut(id -> new Edit.Tag(id, "LOUD", false));
        assertThat(found("tag:loud")).isEmpty();
        project.takeBack(BEN);
        assertThat(project.tags(all.get(5))).containsExactly("Loud");
    }

    @Test
    void aClipThatComesUpTwiceEndsWhereTheLastEditBringsIt() throws Exception {
        EntryId clip = all.get(0);

        project.carryOut(
                "Twice",
                List.of(new Edit.Mark(clip, Status.FLAGGED), new Edit.Retext(clip, "a wolf"), new Edit.Accept(clip)),
                BEN);

        assertThat(captions(List.of(clip))).containsExactly("ACCEPTED a wolf");
        project.takeBack(BEN);
        assertThat(captions(List.of(clip))).containsExactly("DRAFT a dog");
    }

    @Test
    void takingBackTellsHowFarItHasCome() throws Exception {
        carryOut(id -> new Edit.Mark(id, Status.FLAGGED));
        List<Double> told = new ArrayList<>();

        project.takeBack(BEN, new Progress() {
            @Override
            public void report(double fraction, String step) {
                told.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(told).containsExactly(0.0, (double) WishedStandings.AT_ONCE / CLIPS);
    }
}
