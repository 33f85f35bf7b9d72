package avcap.studio.captioning;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.planting.PlantDraw;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.spelling.Nouns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Whether a wrong word is planted in the draft of a clip that is about to be shown. It is asked on the window's thread and answered
 * away from it; what is planted is on disk by then.
 *
 * @param who who looks
 * @param percent of how many clips in a hundred
 * @param mayBegin whether one may be planted where none was before
 * @param entries the clips of the project, none if none may be planted
 * @param nouns where words are taken from
 */
record PlantQuestion(
        Place place, Annotator who, int percent, boolean mayBegin, List<Entry> entries, Supplier<Nouns> nouns) {

    /** Of how many captions at most words are taken. */
    static final int SAMPLE = 2000;

    /** The answer; {@code said} is what the machine said last, if it did. */
    Optional<Planting> answer(Project project, Optional<String> said) throws StoreException {
        if (project.readOnlyReason().isPresent()) {
            return Optional.empty();
        }
        List<Planting> before = project.plantings(place.entry());
        Optional<Draft> draft = project.draft(place.entry(), place.slot());
        Optional<Planting> open = Planting.open(before, who);
        if (percent == 0 || isSaidByOthers(project, Slot.FIRST)) {
            open = open.filter(each ->
                    draft.filter(typed -> each.word().isIn(typed.text())).isPresent());
        }
        if (open.isPresent()) {
            return open;
        }
        boolean isFirst = before.stream().noneMatch(each -> each.by().equals(who));
        if (isFirst && draft.isEmpty() && said.isPresent() && isDrawn(project) && isUntouched(project)) {
            return plant(project, CaptionText.tidy(said.get()));
        }
        return draft.flatMap(typed -> ofOthers(before, typed.text()));
    }

    /** What is planted and shown no more, as the project wants no wrong drafts any longer and nobody typed the word. */
    Optional<Planting> givenUp(Project project) throws StoreException {
        Optional<Planting> open =
                percent == 0 ? Planting.open(project.plantings(place.entry()), who) : Optional.empty();
        for (int slot = 1; open.isPresent() && slot <= Slot.COUNT; slot++) {
            Optional<Draft> draft = project.draft(place.entry(), new Slot(slot));
            open = open.filter(each ->
                    draft.filter(typed -> each.word().isIn(typed.text())).isEmpty());
        }
        return open;
    }

    /** What someone else was shown may still be in what he or she left behind unfinished. */
    private static Optional<Planting> ofOthers(List<Planting> before, String typed) {
        return before.stream()
                .filter(each -> Planting.open(before, each.by()).isPresent())
                .filter(each -> each.word().isIn(typed))
                .findFirst();
    }

    private boolean isDrawn(Project project) throws StoreException {
        return mayBegin
                && place.slot().isFirst()
                && new PlantDraw(project.id(), who, percent).isPlanted(project.entry(place.entry()), entries);
    }

    /** Whether nobody but machines ever said anything of the clip. */
    private boolean isUntouched(Project project) throws StoreException {
        for (int slot = 1; slot <= Slot.COUNT; slot++) {
            if (isSaidByOthers(project, new Slot(slot))
                    || project.draft(place.entry(), new Slot(slot)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a person or a file said something in one of the clip's captions, taken back or not. */
    private boolean isSaidByOthers(Project project, Slot slot) throws StoreException {
        return project.revisions(place.entry(), slot).stream()
                .anyMatch(revision -> revision.origin() != Origin.MACHINE);
    }

    /** Some from everywhere, the same each time: of very many, reading all would keep the clip waiting. */
    static List<String> sample(List<String> captions) {
        int every = Math.max(1, (captions.size() + SAMPLE - 1) / SAMPLE);
        return IntStream.iterate(0, place -> place < captions.size(), place -> place + every)
                .mapToObj(captions::get)
                .toList();
    }

    private Optional<Planting> plant(Project project, String draft) throws StoreException {
        EntryId entry = place.entry();
        List<String> said = new ArrayList<>(project.labels(entry));
        project.revisions(entry).stream().map(Revision::text).forEach(said::add);
        List<String> others = entries.stream()
                .filter(each -> !each.id().equals(entry) && each.status() != Status.EDITING)
                .map(Entry::caption)
                .toList();
        List<PlantedWord> all = new WrongWord(nouns.get()).all(draft, said, sample(others));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long number = new PlantDraw(project.id(), who, percent)
                .number(project.entry(entry).clip());
        PlantedWord word = all.get((int) Long.remainderUnsigned(Long.rotateLeft(number, Integer.SIZE), all.size()));
        Planting planting = Planting.of(entry, who, Instant.now().truncatedTo(ChronoUnit.MILLIS), word);
        project.plant(planting);
        return Optional.of(planting);
    }
}
