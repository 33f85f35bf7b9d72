/**
 * Which keys ask for what, apart from any window.
 *
 * <p>A {@link avcap.studio.keys.Command} is something the person can ask for; a {@link avcap.studio.keys.Chord} is a key with
 * what is held beside it. A {@link avcap.studio.keys.KeyMap} says which chords mean which command in each
 * {@link avcap.studio.keys.Context}: while typing, and everywhere else, where single letters act. Within a context a chord
 * means one command at most, and that holds by construction: giving a chord to one command takes it from the other, and
 * whoever wants to ask first asks {@link avcap.studio.keys.KeyMap#commandOf}. The studio's own keys are in
 * {@link avcap.studio.keys.StandardKeys}; what a person changed is kept and handed on as lines of
 * {@link avcap.studio.keys.KeyFile}.
 */
@NullMarked
package avcap.studio.keys;

import org.jspecify.annotations.NullMarked;
