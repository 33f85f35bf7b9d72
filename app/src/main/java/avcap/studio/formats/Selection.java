package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.History;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which entries of a project go out, and what goes out about each. */
public enum Selection {
    /** Only what a person accepted, reviewed or not. */
    ACCEPTED,
    /** What a person accepted, and what a machine said of clips that nobody has judged. */
    ACCEPTED_AND_MACHINE;

    private static final int PAGE = 1_000;
    private static final double MILLIS = 1000;

    /** The captions of a project, in its order, one at a time. */
    public void each(Project project, Progress progress, Records.Sink sink) throws StoreException, IOException {
        int seen = 0;
        List<History> page = project.histories(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            progress.checkCancelled();
            for (History history : page) {
                Optional<ClipRecord> record = record(history.entry(), history.revisions());
                if (record.isPresent()) {
                    sink.take(record.get());
                }
            }
            seen += page.size();
            progress.report(-1, "Collecting captions, " + seen + " clips so far");
            page = project.histories(
                    Optional.of(page.get(page.size() - 1).entry().id()), PAGE);
        }
    }

    private Optional<ClipRecord> record(Entry entry, List<Revision> revisions) {
        Optional<Revision> machine = latest(revisions, Origin.MACHINE);
        Optional<Revision> human = entry.status().isAccepted() ? latest(revisions, Origin.HUMAN) : Optional.empty();
        boolean machineToo = this == ACCEPTED_AND_MACHINE && entry.status() != Status.REJECTED;
        return human.or(() -> machineToo ? machine : Optional.empty())
                .filter(counts -> !counts.text().isBlank())
                .map(counts -> record(entry, counts, machine, human));
    }

    private static ClipRecord record(
            Entry entry, Revision counts, Optional<Revision> machine, Optional<Revision> human) {
        Optional<Reading> reading = machine.flatMap(Revision::reading);
        return ClipRecord.named(entry.name())
                .withNumber(entry.id().value())
                .withFile(entry.path())
                .withSpan(
                        0,
                        Math.round(entry.duration() * MILLIS)) // The clip is the excerpt, so it starts where it starts.
                .withCaptions(List.of(new Saying(entry.id().value(), counts.text())))
                .withProvenance(new Provenance(
                        Optional.of(entry.clip()),
                        counts.origin(),
                        entry.status(),
                        machine.map(Revision::text),
                        human.map(Revision::text),
                        reading.map(Reading::modelId),
                        reading.map(Reading::decode).orElse(Map.of()),
                        reading.map(said -> OptionalDouble.of(said.score())).orElse(OptionalDouble.empty()),
                        reading.map(Reading::words).orElse(List.of()),
                        human.map(Revision::by).map(Annotator::name),
                        human.map(Revision::at),
                        Optional.empty()));
    }

    private static Optional<Revision> latest(List<Revision> revisions, Origin origin) {
        return revisions.stream()
                .filter(revision -> revision.origin() == origin)
                .reduce((earlier, later) -> later);
    }
}
