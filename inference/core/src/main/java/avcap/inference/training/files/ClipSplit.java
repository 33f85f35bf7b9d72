package avcap.inference.training.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Clips to learn from and clips to be judged by. Which is which follows from a clip's id alone, so it stays when other clips
 * come and go, and all captions of a clip are on one side.
 */
public record ClipSplit(List<CaptionedClip> learning, List<CaptionedClip> heldOut) {

    private static final double RANGE = 1L << 32;

    /** @param share of the clips that is held out, roughly */
    public static ClipSplit of(List<CaptionedClip> clips, double share) {
        List<CaptionedClip> learning = new ArrayList<>();
        List<CaptionedClip> heldOut = new ArrayList<>();
        for (CaptionedClip clip : clips) {
            (draw(clip.id()) < share ? heldOut : learning).add(clip);
        }
        return new ClipSplit(learning, heldOut);
    }

    private static double draw(String id) {
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        long mixed = sum.getValue() * 0x9E3779B97F4A7C15L; // names that differ in a digit end up far apart
        return (mixed >>> 32) / RANGE;
    }
}
