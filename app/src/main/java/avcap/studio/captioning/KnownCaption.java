package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.StoreException;
import java.util.Optional;

/** What is known of a caption, and what the machine said of it last, taken back or not, or else of the clip's first. */
record KnownCaption(Drafting drafting, Optional<Revision> machine) {

    static KnownCaption of(Project project, Place place) throws StoreException {
        Optional<Revision> said = said(project, place);
        return new KnownCaption(
                Drafting.of(project, place.entry(), place.slot()),
                said.isPresent() ? said : said(project, Place.first(place.entry())));
    }

    private static Optional<Revision> said(Project project, Place place) throws StoreException {
        return project.revisions(place.entry(), place.slot()).stream()
                .filter(revision -> revision.origin() == Origin.MACHINE)
                .reduce((earlier, later) -> later);
    }
}
