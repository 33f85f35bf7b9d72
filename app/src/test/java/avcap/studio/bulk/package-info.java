@NullMarked
package avcap.studio.bulk;

import org.jspecify.annotations.NullMarked;
