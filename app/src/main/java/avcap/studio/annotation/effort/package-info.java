/**
 * How long people take for a clip, how much they change, and how much they finish. Plain Java.
 *
 * <p>Nothing is measured by a clock of its own: keystrokes, revisions, judgements, tags and notes carry their times, and the
 * time between two deeds of a person counts for the clip of the later one, unless it is longer than a minute.
 */
@NullMarked
package avcap.studio.annotation.effort;

import org.jspecify.annotations.NullMarked;
