package avcap.studio.control;

import avcap.inference.clip.TimeSpan;

/**
 * A sound somewhere in the spectrogram.
 *
 * @param span seconds from the beginning of the clip
 * @param lowHertz lower edge
 * @param highHertz upper edge
 * @param label what it is, a word or two
 */
public record SoundBox(TimeSpan span, double lowHertz, double highHertz, String label) {}
