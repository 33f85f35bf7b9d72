/**
 * What the library says to people, apart from the code that says it.
 *
 * <p>Each package that refuses, reports or explains keeps its sentences in a bundle beside its classes, {@code sentences.properties},
 * with one more file for each further language. Faults of programming are told in English where they are found: they are for those
 * who read the code.
 */
@NullMarked
package avcap.inference.sentences;

import org.jspecify.annotations.NullMarked;
