package avcap.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * A batch of keystrokes, as the journal holds it.
 *
 * @param slot which of the clip's captions
 * @param text what stood in the editor then; empty where the draft was settled
 * @param by who typed
 * @param at when, to the millisecond
 */
public record Typed(Slot slot, Optional<String> text, Annotator by, Instant at) {}
