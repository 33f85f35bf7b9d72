package avcap.samples;

import java.util.HashMap;
import java.util.Map;

/** Gives clips in a row names of their own, as two scenes may tell the same story. */
final class ClipNames {

    private final Map<String, Integer> given = new HashMap<>();

    SampleClip distinct(SampleClip clip) {
        int number = given.merge(clip.id(), 1, Integer::sum);
        return number == 1 ? clip : clip.numbered(number);
    }
}
