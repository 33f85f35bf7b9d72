package avcap.samples;

import avcap.inference.clip.TimeSpan;

/**
 * A source that sounds once in a scene.
 *
 * @param span when it sounds
 * @param gainDb loudness against the other sources, -9 to 0 dB
 * @param onScreen whether it is also seen
 */
public record SoundEvent(SoundSource source, TimeSpan span, double gainDb, boolean onScreen) {}
