/** Tests of the comparison with known answers. */
@NullMarked
package avcap.inference.parity;

import org.jspecify.annotations.NullMarked;
