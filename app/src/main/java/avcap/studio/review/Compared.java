package avcap.studio.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.review.ReviewQueue;
import avcap.studio.annotation.review.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a reviewer has before him or her: everything said of a clip, and the two texts that are held against each other.
 *
 * @param entry the clip
 * @param history all revisions that were not taken back, oldest first
 * @param versions the newest of each person
 * @param one the text called A: a person's, or the machine's where only one person wrote
 * @param other the text called B; empty if there is only one text
 * @param verdicts given on this clip, oldest first
 */
record Compared(
        EntryId entry,
        List<Revision> history,
        List<Revision> versions,
        Optional<Revision> one,
        Optional<Revision> other,
        List<Verdict> verdicts) {

    /** Reads what the project holds and picks the two people who differ most. */
    static Compared read(Project project, EntryId entry) throws StoreException {
        List<Revision> history = project.standing(entry, Slot.FIRST);
        List<Revision> versions = Versions.ofEachPerson(history);
        Compared bare =
                new Compared(entry, history, versions, Optional.empty(), Optional.empty(), project.verdicts(entry));
        return versions.size() > 1 ? bare.widest() : bare.alone();
    }

    private Compared widest() {
        Compared best = pair(versions.get(0), versions.get(1));
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                Compared next = pair(versions.get(i), versions.get(j));
                best = next.distance() > best.distance() ? next : best;
            }
        }
        return best.shuffled();
    }

    /** One person's text against the machine's; or whatever there is. */
    private Compared alone() {
        Optional<Revision> said = versions.stream().findFirst().or(() -> imported());
        Optional<Revision> machine = machine();
        return said.isPresent() && machine.isPresent()
                ? pair(machine.get(), said.get())
                : new Compared(entry, history, versions, said.or(() -> machine), Optional.empty(), verdicts);
    }

    /** The same with two other texts. */
    Compared pair(Revision first, Revision second) {
        return new Compared(entry, history, versions, Optional.of(first), Optional.of(second), verdicts);
    }

    /** Which of the two is A must not tell who came first, and stays the same for the same two. */
    private Compared shuffled() {
        RevisionId first = one.orElseThrow().id();
        RevisionId second = other.orElseThrow().id();
        boolean swaps = new SplittableRandom(first.value() * 31 + second.value()).nextBoolean();
        return swaps ? pair(other.orElseThrow(), one.orElseThrow()) : this;
    }

    private double distance() {
        return ReviewQueue.distance(
                one.orElseThrow().text(), other.orElseThrow().text());
    }

    /** Whether two people's texts are compared, so that one can be found better. */
    boolean isBetweenPeople() {
        return versions.size() > 1 && other.isPresent();
    }

    /** What a reviewer approved, unless a person has written since. */
    Optional<String> approved() {
        return latest(Origin.HUMAN)
                .filter(revision -> revision.status() == Status.APPROVED)
                .map(Revision::text);
    }

    Optional<Revision> machine() {
        return latest(Origin.MACHINE);
    }

    private Optional<Revision> imported() {
        return latest(Origin.IMPORT);
    }

    private Optional<Revision> latest(Origin origin) {
        return history.stream().filter(revision -> revision.origin() == origin).reduce((earlier, later) -> later);
    }

    /** What someone chose last between just these two. */
    Optional<Verdict> verdictOf(Annotator by) {
        if (!isBetweenPeople()) {
            return Optional.empty();
        }
        List<RevisionId> two =
                List.of(one.orElseThrow().id(), other.orElseThrow().id());
        return verdicts.stream()
                .filter(verdict -> verdict.by().equals(by))
                .filter(verdict -> two.contains(verdict.one()) && two.contains(verdict.other()))
                .reduce((earlier, later) -> later);
    }
}
