/**
 * The frame around the views: menu, rail, panes, status, notices, keys.
 *
 * <p>Only here do views of different features meet. {@link avcap.studio.shell.Commands} says what is done when something is
 * asked for; {@link avcap.studio.shell.KeyDesk} lets it be asked for by the keys in use, in the palette and in the list of
 * keys. What has no action behind it is in none of them.
 */
@NullMarked
package avcap.studio.shell;

import org.jspecify.annotations.NullMarked;
