/**
 * How captions of a project are to be written, and where a text departs from it.
 *
 * <p>A {@link avcap.studio.guideline.Guideline} is data: rules of a few kinds with their parameters, each quoting the sentence it
 * stands for. The studio's own is a resource; a project may keep another, or switch single rules off, in its folder. Checking is
 * plain Java on a text of one sentence, so it is done at every keystroke. What it finds is a hint to a person, never a refusal.
 */
@NullMarked
package avcap.studio.guideline;

import org.jspecify.annotations.NullMarked;
