package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells from what the network computes how long each of its parts took, while a pass runs. */
final class StageWatch implements Tap {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Double> millis = new LinkedHashMap<>();
    private long since = System.nanoTime();

    @Override
    public void see(String stage, NDArray value) {
        TorchRuntime.await(value);
        ended(stageOf(stage));
    }

    /** The stage of a report that a part of the network belongs to. */
    private static String stageOf(String part) {
        if (part.startsWith("enc.patch")) {
            return SpeedReport.PATCHES;
        }
        if (part.startsWith("enc.blocks_a")) {
            return SpeedReport.SOUND;
        }
        if (part.startsWith("enc.blocks_v")) {
            return SpeedReport.PICTURE;
        }
        return part.startsWith("enc.") ? SpeedReport.JOINT : SpeedReport.PREFIX;
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
