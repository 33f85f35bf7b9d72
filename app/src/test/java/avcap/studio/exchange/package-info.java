@NullMarked
package avcap.studio.exchange;

import org.jspecify.annotations.NullMarked;
