package avcap.inference.metrics;

/**
 * What one metric says of a set of clips. Equality is by identity of the values.
 *
 * @param name what people call it, such as BLEU-4
 * @param key what coco-caption calls it, such as Bleu_4
 * @param corpus of the set as a whole, which need not be the mean of its clips
 * @param clips of each clip, in the order in which they were given
 */
public record MetricScore(String name, String key, double corpus, double[] clips) {

    public MetricScore {
        clips = clips.clone();
    }

    @Override
    public double[] clips() {
        return clips.clone();
    }

    /** Of the clip at a place in the order in which they were given. */
    public double clip(int index) {
        return clips[index];
    }
}
