/** Holds drafts with a wrong word in them to what they promise. */
@NullMarked
package avcap.studio.annotation.planting;

import org.jspecify.annotations.NullMarked;
