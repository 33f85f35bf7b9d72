/**
 * Made scenes to learn from and to try the studio with: ten seconds of sound and moving pictures whose truth is known.
 *
 * <p>A {@link avcap.samples.Scene} is drawn from a seed: which {@link avcap.samples.SoundSource}s sound and when, which
 * {@link avcap.samples.Sight}s are seen and where, and the caption that says so. {@link avcap.samples.SceneSound} makes
 * it audible, {@link avcap.samples.ScenePictures} visible. The same seed gives the same scene on every machine. The
 * committed clips are such scenes, encoded; avcap-mini was trained on others.
 */
@NullMarked
package avcap.samples;

import org.jspecify.annotations.NullMarked;
