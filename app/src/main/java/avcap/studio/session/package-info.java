/**
 * The one shared observable <em>now</em>: what is open, what is chosen, where the playhead stands.
 *
 * <p>Screens never speak to one another; they read and change the {@link avcap.studio.session.Session} and the small models it
 * holds: {@link avcap.studio.session.Playhead}, {@link avcap.studio.session.WordSelection},
 * {@link avcap.studio.session.Saving}. Everything here belongs to the window's thread and knows properties, not pictures.
 */
@NullMarked
package avcap.studio.session;

import org.jspecify.annotations.NullMarked;
