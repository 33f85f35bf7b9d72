/**
 * What the user chose and finds again: theme, window, panes, last project, model, keys.
 *
 * <p>A {@link avcap.studio.preferences.Preferences} is a value; {@link avcap.studio.preferences.PreferencesFile} keeps it
 * as JSON in the user's folder, replaced whole and at once so that a crash leaves the old file or the new one.
 * {@link avcap.studio.preferences.KeySettings} does the same for keys, which {@link avcap.studio.preferences.KeysView} changes.
 * A file that cannot be read counts as absent: losing a window size must never keep the studio shut.
 */
@NullMarked
package avcap.studio.preferences;

import org.jspecify.annotations.NullMarked;
