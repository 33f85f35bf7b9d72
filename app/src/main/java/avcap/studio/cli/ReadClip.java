package avcap.studio.cli;

import avcap.inference.features.ClipFeatures;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A clip as the readers hand it to the model.
 *
 * @param clipId SHA-256 of the file's bytes; empty if nobody wants it, or if it could not be read
 * @param features empty if it could not be read, or if a caption of the same content is there or on its way
 * @param error why it could not be read, in a sentence
 */
record ReadClip(Path file, Optional<String> clipId, Optional<ClipFeatures> features, Optional<String> error) {}
