@NullMarked
package avcap.studio.annotation.review;

import org.jspecify.annotations.NullMarked;
