package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.Clips;
import avcap.studio.testing.ProjectContract;
import avcap.studio.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of taking steps back and doing them again by sets of clips, beside what comes of going through them one by one. */
class StepRestoringTest {

    private static final int CLIPS = 12;
    private static final List<Annotator> PEOPLE = List.of(new Annotator("anna"), new Annotator("ben"));
    private static final List<String> TEXTS = List.of("a dog", "a cat", "an owl", "");
    private static final List<Status> MARKS =
            List.of(Status.NEW, Status.ACCEPTED, Status.APPROVED, Status.RETURNED, Status.FLAGGED, Status.REJECTED);

    /** Every table of captions, each revision named by its place among those of its caption. */
    private static final List<String> TABLES = List.of(
            """
            SELECT entry_id, slot, origin, author, at, text, status, %s FROM revision r ORDER BY entry_id, slot, id""".formatted(place("r.revises")),
            "SELECT entry_id, slot, author, at, text FROM journal ORDER BY entry_id, slot, id",
            """
            SELECT r.entry_id, r.slot, %s, t.author, t.at, t.is_again FROM taken_back t JOIN revision r ON r.id = t.revision_id
            ORDER BY r.entry_id, r.slot, t.at, r.id, t.id""".formatted(place("t.revision_id")),
            "SELECT step_id, entry_id, slot, %s, is_on FROM step_revision ORDER BY step_id, entry_id, slot, revision_id"
                    .formatted(place("revision_id")),
            """
            SELECT s.step_id, s.is_move, c.entry_id, c.became FROM step_status s JOIN status_change c ON c.id = s.change_id
            ORDER BY c.entry_id, c.id""",
            "SELECT entry_id, author, at, was, became FROM status_change ORDER BY entry_id, id",
            "SELECT id, status, is_edited, changed_at, %s, %s, (SELECT text FROM journal WHERE id = draft_id) FROM entry"
                    .formatted(place("base_id"), place("machine_id")),
            "SELECT rowid, caption FROM search ORDER BY rowid",
            "SELECT id, state FROM step ORDER BY id");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T14:00:00Z"));
    private final Handle sets = MemoryProjects.handle(Path.of("sets"));
    private final Handle rows = MemoryProjects.handle(Path.of("rows"));
    private final Project bySets = project(sets);
    private final Project byRows = project(rows);
    private final List<EntryId> all = new ArrayList<>();

    StepRestoringTest() throws StoreException {
        for (Project project : List.of(bySets, byRows)) {
            all.clear();
            project
                    .add(IntStream.range(0, CLIPS)
                            .mapToObj(i -> Clips.named("clip" + i))
                            .toList())
                    .stream()
                    .map(Entry::id)
                    .forEach(all::add);
        }
    }

    private Project project(Handle handle) {
        return new SqliteProject(Path.of("project.avcap"), handle, Optional.empty(), Optional.empty(), clock);
    }

    private static String place(String id) {
        return "(SELECT COUNT(*) FROM revision q JOIN revision named ON named.id = %s".formatted(id)
                + " WHERE q.entry_id = named.entry_id AND q.slot = named.slot AND q.id <= named.id)";
    }

    private List<String> told(Handle handle) {
        return TABLES.stream()
                .flatMap(table -> handle.createQuery(table).mapToMap().stream())
                .map(Object::toString)
                .toList();
    }

    private void move(boolean isBack, Annotator by) throws StoreException {
        if (isBack) {
            bySets.takeBack(by);
        } else {
            bySets.repeat(by);
        }
        oneByOne(isBack, by);
        assertThat(told(sets)).isEqualTo(told(rows));
    }

    private void oneByOne(boolean isBack, Annotator by) {
        RevisionRows revisions = new RevisionRows(rows);
        Restoring restoring = new Restoring(new Captions(rows), revisions, new TakenBackRows(rows));
        StepRows steps = new StepRows(rows);
        Optional<Step> step = isBack ? steps.last() : steps.next();
        step.map(Step::id).ifPresent(id -> {
            rows.execute("BEGIN");
            StepTraces traces = StepTraces.before(rows);
            steps.changes(id).forEach(change -> restoring.restore(Move.of(change, isBack), by, clock.instant()));
            traces.keepMoved(id, isBack);
            steps.move(id, isBack ? StepRows.TAKEN_BACK : StepRows.DONE, by, clock.instant());
            rows.execute("COMMIT");
        });
    }

    @FunctionalInterface
    private interface Deed {
        void to(Project project) throws StoreException;
    }

    private void inBoth(Deed deed) throws StoreException {
        deed.to(bySets);
        deed.to(byRows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void setsOfClipsStandAsEachOfThemWouldAlone(long seed) throws StoreException {
        Random random = new Random(seed);
        int moves = 0;
        for (int i = 0; i < 200; i++) {
            clock.pass(Duration.ofSeconds(1));
            Annotator by = one(random, PEOPLE);
            if (random.nextInt(3) == 0) {
                move(random.nextInt(5) < 3, by);
                moves++;
            } else {
                inBoth(deed(random, by));
            }
        }
        assertThat(moves).isGreaterThan(30);
        assertThat(told(sets)).hasSizeGreaterThan(500);
    }

    /** What of all that was said and judged counts. */
    private List<String> counting() {
        return List.of("standing_revision", "standing_status_change").stream()
                .flatMap(view -> sets.createQuery("SELECT id FROM " + view + " ORDER BY id").mapTo(Long.class).stream()
                        .map(id -> view + " " + id))
                .toList();
    }

    private String done() {
        return sets.createQuery("SELECT id FROM step WHERE state = 'DONE' ORDER BY id")
                .mapTo(Long.class)
                .list()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsUndoneNoLongerCountsAndAllThatIsDoneAgainDoes(long seed) throws StoreException {
        Random random = new Random(seed);
        Map<String, List<String>> counted = new HashMap<>();
        counted.put(done(), counting());
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            clock.pass(Duration.ofSeconds(1));
            Annotator by = one(random, PEOPLE);
            String before = done();
            int what = random.nextInt(6);
            if (what < 2) {
                bySets.takeBack(by);
            } else if (what == 2) {
                bySets.repeat(by);
            } else {
                step(random, by).to(bySets);
            }
            List<String> known = counted.putIfAbsent(done(), counting());
            if (known != null && !done().equals(before)) {
                assertThat(counting()).as("after deed %d", i).isEqualTo(known);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private Deed step(Random random, Annotator by) {
        EntryId clip = one(random, all);
        Slot slot = new Slot(1 + random.nextInt(8) / 7);
        String text = one(random, TEXTS);
        Status mark = one(random, MARKS);
        Standing standing = new Standing(mark, text, one(random, List.of(Standing.Source.values())));
        return switch (random.nextInt(9)) {
            case 0, 1 -> project -> Acceptance.accept(project, new Place(clip, slot), text, by, Optional.empty());
            case 2 -> project -> Acceptance.approve(project, clip, text, by);
            case 3 ->
                some(
                        random,
                        by,
                        id -> new Edit.Write(Writing.imported(id, by, text).in(slot)));
            case 4 -> some(random, by, id -> new Edit.Retext(id, text));
            case 5 -> some(random, by, Edit.Accept::new);
            case 6 -> some(random, by, Edit.Discard::new);
            case 7 -> some(random, by, id -> new Edit.Mark(id, mark));
            default -> some(random, by, id -> new Edit.Restore(id, slot, standing));
        };
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Deed deed(Random random, Annotator by) {
        EntryId clip = one(random, all);
        Slot slot = new Slot(1 + random.nextInt(8) / 7);
        String text = one(random, TEXTS);
        Status mark = one(random, MARKS);
        Instant now = clock.instant();
        Standing standing = new Standing(mark, text, one(random, List.of(Standing.Source.values())));
        return switch (random.nextInt(12)) {
            case 0 -> project -> Acceptance.accept(project, new Place(clip, slot), text, by, Optional.empty());
            case 1 -> project -> Acceptance.approve(project, clip, text, by);
            case 2, 3 -> project -> project.journal(new Draft(clip, slot, text, by, now));
            case 4 -> project -> project.append(Writing.byMachine(clip, text, ProjectContract.READING));
            case 5 -> project -> project.append(Writing.imported(clip, by, text).in(slot));
            case 6 ->
                some(
                        random,
                        by,
                        id -> new Edit.Write(Writing.imported(id, by, text).in(slot)));
            case 7 -> some(random, by, id -> new Edit.Retext(id, text));
            case 8 -> some(random, by, Edit.Accept::new);
            case 9 -> some(random, by, Edit.Discard::new);
            case 10 -> some(random, by, id -> new Edit.Mark(id, mark));
            default -> some(random, by, id -> new Edit.Restore(id, slot, standing));
        };
    }

    private Deed some(Random random, Annotator by, Function<EntryId, Edit> edit) {
        List<Edit> edits =
                all.stream().filter(id -> random.nextInt(3) > 0).map(edit).toList();
        return project -> project.carryOut("Some", edits, by);
    }

    /** A wish that is heard once so many reports were made. */
    private record CancelledAfter(int reports, List<Double> told) implements Progress {

        @Override
        public void report(double fraction, String step) {
            told.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return told.size() > reports;
        }
    }

    @Test
    void whatIsCancelledAmongTheSetsChangesNothing() throws StoreException {
        for (int i = 0; i < WishedStandings.AT_ONCE; i++) {
            bySets.add(List.of(Clips.named("more" + i)));
        }
        List<EntryId> many = bySets.entries().stream().map(Entry::id).toList();
        bySets.carryOut(
                "All",
                many.stream().<Edit>map(id -> new Edit.Retext(id, "a dog")).toList(),
                PEOPLE.get(0));
        List<String> before = told(sets);

        assertThat(List.of(0, 1)).allSatisfy(reports -> {
            Progress progress = new CancelledAfter(reports, new ArrayList<>());
            assertThatThrownBy(() -> bySets.takeBack(PEOPLE.get(1), progress))
                    .isInstanceOf(CancellationException.class);
            assertThat(told(sets)).isEqualTo(before);
        });
    }
}
