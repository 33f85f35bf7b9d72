package avcap.studio.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.bulk.Passage;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is said of a clip.
 *
 * @param captions the first, and those others that say something
 * @param segments in the order of time
 */
record ClipTexts(EntryId entry, List<CaptionNow> captions, List<Segment> segments) {

    /** What can be searched, the captions first. */
    Stream<Passage> passages() {
        return Stream.concat(
                captions.stream().map(Passage.Caption::new), segments.stream().map(Passage.Stretch::new));
    }
}
