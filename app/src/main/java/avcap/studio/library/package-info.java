/**
 * The list of clips: a picture, a name, where each stands, how sure the model is.
 *
 * <p>The list is virtual: a row is drawn only while it can be seen, and its picture is fetched then and kept for a while.
 * Marks differ in shape before they differ in colour.
 */
@NullMarked
package avcap.studio.library;

import org.jspecify.annotations.NullMarked;
