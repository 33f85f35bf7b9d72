package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Help;
import avcap.studio.annotation.History;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Which entries of a project go out, and what goes out about each. */
public enum Selection {
    /** Only what a person accepted, reviewed or not. */
    ACCEPTED,
    /** What a person accepted, and what an import or else a machine said of clips that nobody has judged. */
    ACCEPTED_AND_MACHINE;

    private static final Words WORDS = UiResources.formatWords();
    private static final int PAGE = 1_000;
    private static final double MILLIS = 1000;

    /** Who takes what goes out. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes a clip.
         *
         * @param record with its first caption, unless segments are all that is said of it
         * @param others its further captions, which go out with the first
         * @param imported what imports said of it, oldest first
         */
        void take(ClipRecord record, Map<Slot, String> others, List<ImportedRecord> imported) throws IOException;
    }

    /** The captions of a project, in its order, one clip at a time. */
    public void each(Project project, Progress progress, Sink sink) throws StoreException, IOException {
        int seen = 0;
        List<History> page = project.histories(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            progress.checkCancelled();
            for (History history : page) {
                Optional<ClipRecord> record = record(history);
                if (record.isPresent()) {
                    sink.take(record.get(), others(history), history.imported());
                }
            }
            seen += page.size();
            progress.report(-1, WORDS.text("export.collecting", seen));
            page = project.histories(
                    Optional.of(page.get(page.size() - 1).entry().id()), PAGE);
        }
    }

    /** What people accepted and what came with imports; what a machine said only if that is wished. */
    private Map<Slot, String> others(History history) {
        Map<Slot, String> texts = new TreeMap<>();
        history.others().forEach((slot, revision) -> {
            if ((revision.origin() != Origin.MACHINE || this == ACCEPTED_AND_MACHINE)
                    && !revision.text().isBlank()) {
                texts.put(slot, revision.text());
            }
        });
        return texts;
    }

    /** What goes out first; a clip of which nothing is said as a whole goes out with what is said of its stretches. */
    private Optional<ClipRecord> record(History history) {
        Entry entry = history.entry();
        Optional<Revision> machine = latest(history.revisions(), Origin.MACHINE);
        Optional<Revision> human =
                entry.status().isAccepted() ? latest(history.revisions(), Origin.HUMAN) : Optional.empty();
        boolean machineToo = this == ACCEPTED_AND_MACHINE && entry.status() != Status.REJECTED;
        Optional<Revision> draft = latest(history.revisions(), Origin.IMPORT).or(() -> machine);
        Optional<Revision> counts = human.or(() -> machineToo ? draft : Optional.empty())
                .filter(revision -> !revision.text().isBlank());
        boolean hasSegmentsAlone = !history.segments().isEmpty()
                && entry.caption().isBlank()
                && history.others().isEmpty()
                && entry.status() != Status.REJECTED;
        if (counts.isEmpty() && !hasSegmentsAlone) {
            return Optional.empty();
        }
        Provenance provenance = counts.map(revision -> provenance(entry, revision, machine, human))
                .orElseGet(() -> Provenance.ofClip(entry.clip(), entry.status()));
        return Optional.of(record(entry, counts)
                .withProvenance(provenance)
                .withSegments(
                        history.segments().stream().map(SegmentIntake::told).toList())
                .withLabels(history.labels())
                .withTags(history.tags())
                .withNotes(history.notes().stream().map(Noted::of).toList()));
    }

    private static ClipRecord record(Entry entry, Optional<Revision> counts) {
        return ClipRecord.named(entry.name())
                .withNumber(entry.id().value())
                .withFile(entry.path())
                .withSpan(
                        0,
                        Math.round(entry.duration() * MILLIS)) // The clip is the excerpt, so it starts where it starts.
                .withCaptions(counts.stream()
                        .map(revision -> new Saying(entry.id().value(), revision.text()))
                        .toList());
    }

    private static Provenance provenance(
            Entry entry, Revision counts, Optional<Revision> machine, Optional<Revision> human) {
        Optional<Reading> reading = machine.flatMap(Revision::reading);
        return new Provenance(
                Optional.of(entry.clip()),
                counts.origin(),
                entry.status(),
                machine.map(Revision::text),
                human.map(Revision::text),
                reading.map(Reading::modelId),
                decode(reading, human),
                reading.map(said -> OptionalDouble.of(said.score())).orElse(OptionalDouble.empty()),
                reading.map(Reading::words).orElse(List.of()),
                human.map(Revision::by).map(Annotator::name),
                human.map(Revision::at),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** How the model was asked, and how it helped with what a person wrote. */
    private static Map<String, String> decode(Optional<Reading> machine, Optional<Revision> human) {
        Map<String, String> decode = new TreeMap<>(machine.map(Reading::decode).orElse(Map.of()));
        human.flatMap(Revision::reading)
                .map(scored -> scored.decode().get(Help.KEY))
                .ifPresent(help -> decode.put(Help.KEY, help));
        return decode;
    }

    private static Optional<Revision> latest(List<Revision> revisions, Origin origin) {
        return revisions.stream()
                .filter(revision -> revision.origin() == origin)
                .reduce((earlier, later) -> later);
    }
}
