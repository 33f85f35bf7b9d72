package avcap.studio.annotation;

import java.time.Instant;
import java.util.List;

/**
 * Something a person did to a project, which can be taken back and done again, whenever the project is next opened too.
 *
 * @param id later steps have larger numbers
 * @param name what was done, such as "Accept street_tram_00412"
 * @param by who did it
 * @param at when, to the millisecond
 * @param entries the clips it touched
 * @param captions which of their captions it touched, if any
 */
public record Step(long id, String name, Annotator by, Instant at, List<EntryId> entries, List<Place> captions) {

    public Step {
        entries = List.copyOf(entries);
        captions = List.copyOf(captions);
    }
}
