package avcap.studio.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A clip as annotation tools for speech show it: a tier for each caption slot, and one for each kind of event. */
final class Tiers {

    private static final Pattern CAPTION = Pattern.compile("caption [0-9]+");
    private static final String CAPTIONS = "caption ";
    private static final String SEGMENTS = "segments";

    private Tiers() {}

    static Map<String, List<Cue>> of(ClipRecord record) {
        Map<String, List<Cue>> tiers = new LinkedHashMap<>();
        for (int slot = 1; slot <= record.captions().size(); slot++) {
            tiers.put(
                    CAPTIONS + slot,
                    List.of(new Cue(
                            0,
                            record.lengthMillis(),
                            record.captions().get(slot - 1).text())));
        }
        for (Segment segment : record.segments()) {
            String tier = segment.kind().isEmpty() ? SEGMENTS : segment.kind();
            tiers.computeIfAbsent(tier, name -> new ArrayList<>())
                    .add(new Cue(segment.startMillis(), segment.endMillis(), segment.text()));
        }
        return tiers;
    }

    /** What a tier says, added to what the others did. */
    static ClipRecord with(ClipRecord record, String tier, List<Cue> cues) {
        if (CAPTION.matcher(tier).matches()) {
            List<Saying> captions = new ArrayList<>(record.captions());
            cues.forEach(cue -> captions.add(new Saying(0, cue.text())));
            return record.withCaptions(captions);
        }
        List<Segment> segments = new ArrayList<>(record.segments());
        String kind = tier.equals(SEGMENTS) ? "" : tier;
        cues.forEach(cue -> segments.add(new Segment(cue.startMillis(), cue.endMillis(), kind, cue.text())));
        return record.withSegments(segments);
    }
}
