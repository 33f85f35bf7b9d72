/**
 * Holding this program against another implementation: known answers in, deviations out.
 *
 * <p>A <em>pack</em> is a folder in which another implementation left inputs and the numbers it made of them: stages of the
 * network, searches, filter banks, pictures, positions, pieces of text, pickles, steps of training. What a pack holds is
 * recognised from its files; {@link avcap.inference.parity.KnownAnswers} finds the packs, each {@code …Pack} compares one
 * kind. Nothing is tied to one size: whatever the pack's own files say is what is built.
 *
 * <p>The room above all others: it uses the rooms below as anybody would and nobody uses it but the command line.
 */
@NullMarked
package avcap.inference.parity;

import org.jspecify.annotations.NullMarked;
