@NullMarked
package avcap.studio.annotation.agreement;

import org.jspecify.annotations.NullMarked;
