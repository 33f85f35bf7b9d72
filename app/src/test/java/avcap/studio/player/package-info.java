/** Checks the player and its keys without a device. */
@NullMarked
package avcap.studio.player;

import org.jspecify.annotations.NullMarked;
