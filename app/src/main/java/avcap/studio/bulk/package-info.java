/**
 * What is done to many clips at once: one action for all of them, or something else in the place of what is found in their
 * captions.
 *
 * <p>A sheet first shows what would change and what would be passed over. Then it happens as one step, which can be taken back,
 * or, if it is cancelled, not at all.
 */
@NullMarked
package avcap.studio.bulk;

import org.jspecify.annotations.NullMarked;
