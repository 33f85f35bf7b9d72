package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import avcap.inference.model.Tap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells from what passes by how long each stage of a pass took. */
final class StageWatch implements Tap {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Double> millis = new LinkedHashMap<>();
    private long since = System.nanoTime();

    @Override
    public void see(String stage, NDArray value) {
        if (stage.startsWith("enc.patch")) {
            ended("patches");
        } else if (stage.startsWith("enc.blocks_a")) {
            ended(SpeedReport.SOUND);
        } else if (stage.startsWith("enc.blocks_v")) {
            ended(SpeedReport.PICTURE);
        } else if (stage.startsWith("enc.")) {
            ended(SpeedReport.JOINT);
        } else {
            ended(SpeedReport.PREFIX);
        }
    }

    @Override
    public boolean readsAttention() {
        return false;
    }

    /** What has passed since the last end belongs to this stage. */
    void ended(String stage) {
        long now = System.nanoTime();
        millis.merge(stage, (now - since) / NANOS_PER_MILLI, Double::sum);
        since = now;
    }

    /** Milliseconds of each stage. */
    Map<String, Double> milliseconds() {
        return millis;
    }
}
