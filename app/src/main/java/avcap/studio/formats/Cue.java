package avcap.studio.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text with the times between which it is shown, as subtitles have it. Subtitles do not tell what is said of a whole clip from
 * what is said of a stretch: a cue as long as all of them together is a caption of the clip, the others are segments.
 */
record Cue(long startMillis, long endMillis, String text) {

    static List<Cue> of(ClipRecord record) {
        List<Cue> cues = new ArrayList<>();
        record.captions().forEach(each -> cues.add(new Cue(0, record.lengthMillis(), each.text())));
        record.segments().forEach(each -> cues.add(new Cue(each.startMillis(), each.endMillis(), each.text())));
        cues.sort(Comparator.comparingLong(Cue::startMillis).thenComparingLong(Cue::endMillis));
        return cues;
    }

    /** @throws IllegalArgumentException if a cue ends before it begins */
    static ClipRecord record(String name, List<Cue> cues) {
        long length = cues.stream().mapToLong(Cue::endMillis).max().orElse(0);
        List<Saying> captions = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.startMillis() == 0 && cue.endMillis() == length) {
                captions.add(new Saying(0, cue.text()));
            } else {
                segments.add(new Segment(cue.startMillis(), cue.endMillis(), "", cue.text()));
            }
        }
        return ClipRecord.named(name).withSpan(0, length).withCaptions(captions).withSegments(segments);
    }
}
