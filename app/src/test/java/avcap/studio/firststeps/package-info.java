@NullMarked
package avcap.studio.firststeps;

import org.jspecify.annotations.NullMarked;
