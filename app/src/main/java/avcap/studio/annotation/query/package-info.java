/**
 * Which clips a person asks for, and in what order they come.
 *
 * <p>A {@link avcap.studio.annotation.query.Query} is what was typed into the query bar, understood: words that captions and
 * names have to hold, and {@link avcap.studio.annotation.query.Term terms} such as {@code status:draft} or
 * {@code logprob<-1.2}. A project answers with a list in an {@link avcap.studio.annotation.query.Order}; the queue by doubt
 * says of each clip why it is there.
 */
@NullMarked
package avcap.studio.annotation.query;

import org.jspecify.annotations.NullMarked;
