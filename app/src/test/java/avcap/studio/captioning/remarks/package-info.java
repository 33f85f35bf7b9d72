@NullMarked
package avcap.studio.captioning.remarks;

import org.jspecify.annotations.NullMarked;
