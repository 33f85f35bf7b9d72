/**
 * Maps of where a model looked, as files: pictures that a person reads and numbers that a program reads.
 *
 * <p>A {@link avcap.studio.maps.LookedMap} is of one word or of several together. An
 * {@link avcap.studio.maps.ExplainedClip} writes maps as PNG, SVG, NPZ or JSON; each says in itself of which clip, words,
 * model and method it is. The command line and the views write by the same rules and with the same names.
 */
@NullMarked
package avcap.studio.maps;

import org.jspecify.annotations.NullMarked;
