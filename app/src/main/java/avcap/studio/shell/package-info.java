/**
 * The frame around the views: menu, rail, panes, status, notices, keys.
 *
 * <p>Only here do views of different features meet. A {@link avcap.studio.shell.Command} is something the person can ask for;
 * {@link avcap.studio.shell.KeyMap} says by which keys, in two contexts: while typing a caption, and everywhere else, where
 * single letters act. What has no action behind it is neither in a menu nor in the list of keys.
 */
@NullMarked
package avcap.studio.shell;

import org.jspecify.annotations.NullMarked;
