/**
 * What the studio looks like and says, apart from how it works: style sheets, faces, words.
 *
 * <p>{@link avcap.ui.UiResources} is the catalogue: whoever wants a style sheet or a font asks it and never spells a path.
 * {@link avcap.ui.Words} holds the sentences of one bundle. A {@link avcap.ui.Theme} is one set of values for the
 * {@code -av-*} colours; everything else is shared by all themes. No class of the studio is named here, so the look can be
 * changed, translated and tested without it.
 */
@NullMarked
package avcap.ui;

import org.jspecify.annotations.NullMarked;
