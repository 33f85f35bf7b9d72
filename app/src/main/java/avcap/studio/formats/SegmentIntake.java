package avcap.studio.formats;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of stretches of clips, against what the project says of them: a segment that is there as it is stays, one of
 * the same stretch and kind gets the file's text and frequencies, any other is added. Segments that the file does not speak of
 * stay, and so do the frequencies of those that the file gives none.
 */
final class SegmentIntake {

    private static final double MILLIS = 1000;

    private final Project project;
    private @Nullable Map<Stretch, List<avcap.studio.annotation.Segment>> there; // that the file did not speak of yet

    /** What makes a segment the same in two places. */
    private record Stretch(EntryId entry, long startMillis, long endMillis, String kind) {

        static Stretch of(EntryId entry, Segment segment) {
            return new Stretch(entry, segment.startMillis(), segment.endMillis(), segment.kind());
        }
    }

    SegmentIntake(Project project) {
        this.project = project;
    }

    /** As formats have it: at least a millisecond of the clip. */
    static Segment told(avcap.studio.annotation.Segment segment) {
        long start = Math.max(0, Math.round(segment.span().start() * MILLIS));
        long end = Math.max(start + 1, Math.round(segment.span().end() * MILLIS));
        return new Segment(start, end, segment.band(), segment.kind(), segment.text());
    }

    /**
     * The changes that make a clip say what a record says of its stretches.
     *
     * @param clips all of the project, asked for when first needed
     */
    List<Edit> edits(EntryId entry, List<Segment> said, Supplier<Set<EntryId>> clips) throws StoreException {
        if (said.isEmpty()) {
            return List.of();
        }
        Map<Stretch, List<avcap.studio.annotation.Segment>> known = there(clips);
        List<Segment> other = new ArrayList<>();
        for (Segment segment : said) {
            boolean isThere = taken(known, Stretch.of(entry, segment), any -> isSaidBy(segment, any))
                    .isPresent();
            if (!isThere) {
                other.add(segment);
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Segment segment : other) {
            edits.add(taken(known, Stretch.of(entry, segment), any -> true)
                    .map(before -> Edit.Stretch.changed(
                            before, before.span(), segment.band().or(before::band), segment.text()))
                    .orElseGet(() ->
                            Edit.Stretch.added(entry, span(segment), segment.band(), segment.kind(), segment.text())));
        }
        return edits;
    }

    private static boolean isSaidBy(Segment said, avcap.studio.annotation.Segment known) {
        boolean isSameBand = said.band().isEmpty() || said.band().equals(known.band());
        return isSameBand && said.text().equals(known.text());
    }

    private static TimeSpan span(Segment segment) {
        return TimeSpan.ofSeconds(segment.startMillis() / MILLIS, segment.endMillis() / MILLIS);
    }

    private Map<Stretch, List<avcap.studio.annotation.Segment>> there(Supplier<Set<EntryId>> clips)
            throws StoreException {
        Map<Stretch, List<avcap.studio.annotation.Segment>> known = there;
        if (known == null) {
            known = new HashMap<>();
            for (avcap.studio.annotation.Segment each : project.segments(clips.get())) {
                known.computeIfAbsent(Stretch.of(each.entry(), told(each)), any -> new ArrayList<>())
                        .add(each);
            }
            there = known;
        }
        return known;
    }

    private static Optional<avcap.studio.annotation.Segment> taken(
            Map<Stretch, List<avcap.studio.annotation.Segment>> known,
            Stretch stretch,
            Predicate<avcap.studio.annotation.Segment> wanted) {
        Iterator<avcap.studio.annotation.Segment> each =
                known.getOrDefault(stretch, List.of()).iterator();
        while (each.hasNext()) {
            avcap.studio.annotation.Segment segment = each.next();
            if (wanted.test(segment)) {
                each.remove();
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }
}
