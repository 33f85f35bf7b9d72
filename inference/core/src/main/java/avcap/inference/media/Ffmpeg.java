package avcap.inference.media;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/**
 * FFmpeg, loaded once and told to keep its own log off the console: what matters is said in a {@link MediaException} or a
 * {@link avcap.inference.clip.ClipState}.
 *
 * <p>The studio calls {@link #load()} before it opens its first player, so that the player finds this FFmpeg.
 */
public final class Ffmpeg {

    static {
        Loader.load(avutil.class);
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Loads the native libraries on the first call; later calls do nothing. Takes about a second the first time. */
    @SuppressWarnings("EmptyMethod") // The work is done when the class is initialised.
    public static void load() {}
}
