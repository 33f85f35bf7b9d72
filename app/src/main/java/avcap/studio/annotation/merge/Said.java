package avcap.studio.annotation.merge;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Typed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one caption of a clip says, and whose words that is.
 *
 * @param text empty if nothing is said
 * @param revision which says it, unless it is a draft
 * @param draft what was typed, if it is one
 */
public record Said(Source source, String text, Optional<Revision> revision, Optional<Typed> draft) {

    private static final Comparator<Said> WEAKEST_FIRST =
            Comparator.comparingInt(Said::weight).thenComparing(Said::at).thenComparing(Said::text);

    /**
     * Reads one caption's log by the studio's own rule: a draft, else a person's words, else an import's, else a machine's.
     *
     * @param revisions those that were not taken back, oldest first
     * @param typed oldest first
     */
    static Said of(List<Revision> revisions, List<Typed> typed) {
        Optional<Typed> open = last(typed).filter(batch -> batch.text().isPresent());
        if (open.isPresent()) {
            return new Said(Source.DRAFT, open.get().text().orElse(""), Optional.empty(), open);
        }
        Optional<Revision> counts = revisions.stream()
                .reduce((before, next) ->
                        next.origin().rank() >= before.origin().rank() ? next : before);
        boolean isPerson = counts.filter(each -> each.origin() == Origin.HUMAN).isPresent();
        return new Said(
                isPerson ? Source.PERSON : Source.OTHER,
                counts.map(Revision::text).orElse(""),
                counts,
                Optional.empty());
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean isSameAs(Said other) {
        return source == other.source && text.equals(other.text);
    }

    /** Whose words it is; there is somebody where something was said. */
    Annotator by() {
        return revision.map(Revision::by).or(() -> draft.map(Typed::by)).orElseThrow();
    }

    boolean isByPerson() {
        return source != Source.OTHER;
    }

    /** What counts of two where nobody is asked: a person before a file before a machine, then what is newer. */
    static Said stronger(Said one, Said other) {
        return WEAKEST_FIRST.compare(one, other) >= 0 ? one : other;
    }

    private int weight() {
        return switch (source) {
            case PERSON -> 3;
            case DRAFT -> 2;
            case OTHER ->
                revision.filter(each -> each.origin() == Origin.IMPORT).isPresent() ? 1 : 0;
        };
    }

    private Instant at() {
        return revision.map(Revision::at).or(() -> draft.map(Typed::at)).orElse(Instant.MIN);
    }
}
