/**
 * The domain of human judgement: what a person makes of what a machine says of a clip. Plain Java.
 *
 * <p>A {@link avcap.studio.annotation.Project} holds {@link avcap.studio.annotation.Entry entries}, one for each clip. What is
 * said of a clip is a {@link avcap.studio.annotation.Revision}: written once, never changed, by a machine, a person or an
 * import. What a person is typing is a {@link avcap.studio.annotation.Draft}, journalled while it is typed and gone once a
 * revision settles it. Where an entry stands in the work is its {@link avcap.studio.annotation.Status}; changing that writes a
 * line in the history and never touches a text.
 */
@NullMarked
package avcap.studio.annotation;

import org.jspecify.annotations.NullMarked;
