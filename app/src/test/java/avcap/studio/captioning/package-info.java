/** Holds the captioning view-models and their text marks to what they promise. */
@NullMarked
package avcap.studio.captioning;

import org.jspecify.annotations.NullMarked;
