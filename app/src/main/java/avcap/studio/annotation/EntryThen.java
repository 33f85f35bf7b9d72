package avcap.studio.annotation;

import java.time.Instant;

/**
 * A clip as it stood at a moment of the past.
 *
 * @param entry the clip
 * @param at the moment
 * @param status where it stood
 * @param drafting what its editor would have shown
 */
public record EntryThen(EntryId entry, Instant at, Status status, Drafting drafting) {}
