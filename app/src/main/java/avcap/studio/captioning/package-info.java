/**
 * Where a person corrects what the machine said: the heart of the studio.
 *
 * <p>The machine's draft is the text of the editor. Each word carries how likely the model finds it given the words before,
 * as line, tint and number. What is typed is journalled at once and scored again after a pause; accepting appends a
 * revision and moves on. Nothing is overwritten, so everything can be undone.
 */
@NullMarked
package avcap.studio.captioning;

import org.jspecify.annotations.NullMarked;
