package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.sound.Manner;

/**
 * A source that sounds once in a scene.
 *
 * @param span when it sounds
 * @param manner how it sounds
 * @param gainDb loudness against the other sources, -9 to 0 dB
 * @param distant whether it is far away: dull, soft and a little reverberant
 * @param onScreen whether it is also seen
 */
public record SoundEvent(
        SoundSource source, TimeSpan span, Manner manner, double gainDb, boolean distant, boolean onScreen) {}
