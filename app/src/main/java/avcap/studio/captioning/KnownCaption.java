package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a caption.
 *
 * @param machine what the machine said of it last, taken back or not, or else of the clip's first
 * @param planting what is planted in that, if something is
 * @param words all that ever was planted in the clip and that nobody said knowingly in this caption
 * @param givenUp what was planted and is shown no more, so that it is to be decided
 */
record KnownCaption(
        Drafting drafting,
        Optional<Revision> machine,
        Optional<Planting> planting,
        List<PlantedWord> words,
        Optional<Planting> givenUp) {

    static KnownCaption of(Project project, PlantQuestion question) throws StoreException {
        Place place = question.place();
        Optional<Revision> own = said(project, place);
        Optional<Revision> said = own.isPresent() ? own : said(project, Place.first(place.entry()));
        Drafting drafting = Drafting.of(project, place.entry(), place.slot());
        Optional<Planting> planting = question.answer(project, said.map(Revision::text));
        List<PlantedWord> words = project.plantings(place.entry()).stream()
                .map(Planting::word)
                .distinct()
                .filter(word -> !isMeant(word, drafting))
                .toList();
        return new KnownCaption(drafting, said, planting, words, question.givenUp(project));
    }

    /** Whether a word stands in what was accepted of a caption: whoever accepted it was told, and meant it. */
    private static boolean isMeant(PlantedWord word, Drafting drafting) {
        return drafting.base()
                .filter(base -> base.origin() != Origin.MACHINE)
                .filter(base -> word.isIn(base.text()))
                .isPresent();
    }

    private static Optional<Revision> said(Project project, Place place) throws StoreException {
        return project.revisions(place.entry(), place.slot()).stream()
                .filter(revision -> revision.origin() == Origin.MACHINE)
                .reduce((earlier, later) -> later);
    }
}
