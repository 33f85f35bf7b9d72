/** What the tests of several rooms share: properties checked over many seeds. */
@NullMarked
package avcap.inference.testing;

import org.jspecify.annotations.NullMarked;
