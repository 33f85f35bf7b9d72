package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.planting.Planting;
import java.util.Optional;

/**
 * What is known of a caption.
 *
 * @param machine what the machine said of it last, taken back or not, or else of the clip's first
 * @param planting what is planted in that, if something is
 */
record KnownCaption(Drafting drafting, Optional<Revision> machine, Optional<Planting> planting) {

    static KnownCaption of(Project project, PlantQuestion question) throws StoreException {
        Place place = question.place();
        Optional<Revision> own = said(project, place);
        Optional<Revision> said = own.isPresent() ? own : said(project, Place.first(place.entry()));
        return new KnownCaption(
                Drafting.of(project, place.entry(), place.slot()),
                said,
                question.answer(project, said.map(Revision::text)));
    }

    private static Optional<Revision> said(Project project, Place place) throws StoreException {
        return project.revisions(place.entry(), place.slot()).stream()
                .filter(revision -> revision.origin() == Origin.MACHINE)
                .reduce((earlier, later) -> later);
    }
}
