@NullMarked
package avcap.studio.annotation.query;

import org.jspecify.annotations.NullMarked;
