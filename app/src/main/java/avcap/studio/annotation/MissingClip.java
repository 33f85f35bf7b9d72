package avcap.studio.annotation;

import avcap.inference.clip.ClipId;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A clip whose file is not where the project says.
 *
 * @param entry which
 * @param name what it is called
 * @param file where it should lie, absolute
 * @param clip hash of its bytes, by which it is known wherever it lies
 * @param bytes how large it is, if that was ever seen
 */
public record MissingClip(EntryId entry, String name, Path file, ClipId clip, OptionalLong bytes) {}
