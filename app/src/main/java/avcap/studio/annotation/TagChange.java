package avcap.studio.annotation;

import java.time.Instant;

/**
 * A tag put on a clip or taken away, once and for good.
 *
 * @param by who did
 * @param at when, to the millisecond
 */
public record TagChange(Annotator by, Instant at, String tag, boolean isOn) {}
