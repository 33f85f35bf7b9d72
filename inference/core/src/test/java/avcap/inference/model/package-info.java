/** Tests of the network's parts. */
@NullMarked
package avcap.inference.model;

import org.jspecify.annotations.NullMarked;
