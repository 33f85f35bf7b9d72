/**
 * What is done to many clips at once, thought through before it is done.
 *
 * <p>A {@link avcap.studio.annotation.bulk.BulkPlan} says what an {@link avcap.studio.annotation.bulk.BulkAction} would change
 * and which clips it passes over; a {@link avcap.studio.annotation.bulk.ReplacePlan} says how texts would read with something
 * else in the place of what was found. Each becomes a list of edits that a project carries out as one step.
 */
@NullMarked
package avcap.studio.annotation.bulk;

import org.jspecify.annotations.NullMarked;
