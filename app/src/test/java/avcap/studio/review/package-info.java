@NullMarked
package avcap.studio.review;

import org.jspecify.annotations.NullMarked;
