/**
 * The clip as a person sees and hears it: the video with heat, the transport, the keys that drive both.
 *
 * <p>One clock rules: while a clip plays, its player is asked for the time on every pulse and the answer becomes the shared
 * playhead. Spans are looped by asking and seeking, never by the media library's own start and stop times. A computer
 * without a sound device plays silent copies, and clips that have only sound run on a clock.
 */
@NullMarked
package avcap.studio.player;

import org.jspecify.annotations.NullMarked;
