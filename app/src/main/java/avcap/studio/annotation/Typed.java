package avcap.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * A batch of keystrokes, as the journal holds it; or that what was said was taken back.
 *
 * @param slot which of the clip's captions
 * @param text what stood in the editor then; empty where the draft was settled
 * @param by who typed
 * @param at when, to the millisecond
 * @param takenBack which revisions no longer count since, if it says so; then there is no text
 */
public record Typed(Slot slot, Optional<String> text, Annotator by, Instant at, Optional<TakenBack> takenBack) {}
