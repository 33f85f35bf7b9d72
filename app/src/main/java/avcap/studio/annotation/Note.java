package avcap.studio.annotation;

import java.time.Instant;

/**
 * A remark for other people, which is no caption.
 *
 * @param entry the clip
 * @param text as it was written
 * @param by who wrote it
 * @param at when, to the millisecond
 */
public record Note(EntryId entry, String text, Annotator by, Instant at) {}
