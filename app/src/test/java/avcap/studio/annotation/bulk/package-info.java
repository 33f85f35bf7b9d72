@NullMarked
package avcap.studio.annotation.bulk;

import org.jspecify.annotations.NullMarked;
