package avcap.inference.training;

/**
 * Which data a run learns from.
 *
 * @param description in words, such as {@code 812 captions of 640 clips in project-export}
 * @param sha256 of the list of its clips and captions, lower case; empty if it follows from the description
 */
public record DataOrigin(String description, String sha256) {}
