package avcap.studio.control;

import java.util.Optional;

/**
 * The picture of a sound, and how it is looked at.
 *
 * @param pyramid the picture
 * @param shown what of its range has colours of its own, empty for all of it
 * @param colours from quiet to loud
 */
public record SoundPicture(SpectrogramPyramid pyramid, Optional<LevelRange> shown, ColourMap colours) {}
