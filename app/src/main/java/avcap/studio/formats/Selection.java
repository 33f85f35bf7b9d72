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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which entries of a project go out, and what goes out about each. */
public enum Selection {
    /** Only what a person accepted. */
    ACCEPTED,
    /** What a person accepted, and what a machine said of clips that nobody has judged. */
    ACCEPTED_AND_MACHINE;

    private static final int PAGE = 1_000;

    /** The captions of a project, in its order. */
    public List<ClipCaption> of(Project project, Progress progress) throws StoreException {
        List<ClipCaption> captions = new ArrayList<>();
        int seen = 0;
        List<History> page = project.histories(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            progress.checkCancelled();
            page.forEach(
                    history -> caption(history.entry(), history.revisions()).ifPresent(captions::add));
            seen += page.size();
            progress.report(-1, "Collecting captions, " + seen + " clips so far");
            page = project.histories(
                    Optional.of(page.get(page.size() - 1).entry().id()), PAGE);
        }
        return captions;
    }

    private Optional<ClipCaption> caption(Entry entry, List<Revision> revisions) {
        Optional<Revision> machine = latest(revisions, Origin.MACHINE);
        Optional<Revision> human =
                entry.status() == Status.ACCEPTED ? latest(revisions, Origin.HUMAN) : Optional.empty();
        boolean machineToo = this == ACCEPTED_AND_MACHINE && entry.status() != Status.REJECTED;
        return human.or(() -> machineToo ? machine : Optional.empty())
                .filter(counts -> !counts.text().isBlank())
                .map(counts -> caption(entry, counts, machine, human));
    }

    private static ClipCaption caption(
            Entry entry, Revision counts, Optional<Revision> machine, Optional<Revision> human) {
        Optional<Reading> reading = machine.flatMap(Revision::reading);
        return new ClipCaption(
                entry.id().value(),
                entry.name(),
                entry.path(),
                Optional.of(entry.clip()),
                counts.text(),
                counts.origin(),
                entry.status(),
                machine.map(Revision::text).filter(text -> !text.isEmpty()),
                human.map(Revision::text),
                reading.map(Reading::modelId),
                reading.map(said -> OptionalDouble.of(said.score())).orElse(OptionalDouble.empty()),
                reading.map(Reading::words).orElse(List.of()),
                human.map(Revision::by).map(Annotator::name),
                human.map(Revision::at));
    }

    private static Optional<Revision> latest(List<Revision> revisions, Origin origin) {
        return revisions.stream()
                .filter(revision -> revision.origin() == origin)
                .reduce((earlier, later) -> later);
    }
}
