/**
 * Procedural synthesis: what makes a bell sound like a bell, in partials, formants, noise bands and rhythm.
 *
 * <p>An {@link avcap.samples.sound.Instrument} fills a {@link avcap.samples.sound.Tape} from its first to its last
 * second. Everything that decides when and at what pitch comes from the random stream handed in and is drawn before any
 * sample, so the same seed gives the same events at every sample rate.
 */
@NullMarked
package avcap.samples.sound;

import org.jspecify.annotations.NullMarked;
