package avcap.inference.media;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * One run through a file from its first packet to the last that is wanted, feeding sound to a track and pictures to a picker.
 *
 * <p>FFmpeg passes over most damage without a word, so at the end what was decoded is compared with what was declared.
 *
 * @param <T> what is kept of a picture
 */
final class ReadingPass<T> implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(ReadingPass.class);

    private static final double DAMAGED_BELOW = 0.95;
    private static final double DAMAGED_BEYOND_SECONDS = 0.25;
    private static final int ERRORS_FORGIVEN = 1; // A stray tag at the end of an MP3 is one.
    private static final double WINDOW_SECONDS = 0.025;
    private static final int PACKETS_BETWEEN_REPORTS = 16;

    private final Container container;
    private final @Nullable SoundTrack track;
    private final @Nullable PicturePicker<T> picker;
    private final @Nullable StreamDecoder soundDecoder;
    private final @Nullable StreamDecoder pictureDecoder;
    private final double pictureEnd;
    private boolean broken;

    /**
     * @param track null if the sound is not wanted, or if there is none
     * @param picker null if pictures are not wanted, or if there are none
     * @param pictureEnd where the last picture before the end of the sampled window should end, seconds; 0 if unknown
     */
    ReadingPass(Container container, @Nullable SoundTrack track, @Nullable PicturePicker<T> picker, double pictureEnd) {
        this.container = container;
        this.track = track;
        this.picker = picker;
        this.pictureEnd = pictureEnd;
        AVStream sound = container.sound();
        AVStream picture = container.picture();
        soundDecoder = track == null || sound == null ? null : new StreamDecoder(sound, container.startSeconds());
        pictureDecoder =
                picker == null || picture == null ? null : new StreamDecoder(picture, container.startSeconds());
        container.readOnly(soundDecoder != null, pictureDecoder != null);
    }

    /**
     * What was seen, and what there is to know of the clip; its sound went to the track.
     *
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    Recording<T> run(Progress progress) throws MediaException {
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            int packets = 0;
            int result = 0;
            while (!isSatisfied()) {
                progress.checkCancelled();
                result = container.next(packet);
                if (result < 0) {
                    break;
                }
                decode(packet);
                if (packets++ % PACKETS_BETWEEN_REPORTS == 0) {
                    progress.report(container.fraction(packet), SENTENCES.text("doing.read"));
                }
                avcodec.av_packet_unref(packet);
            }
            broken = result < 0 && result != avutil.AVERROR_EOF();
            decode(null);
        } finally {
            avcodec.av_packet_free(packet);
        }
        return recording();
    }

    private boolean isSatisfied() {
        return !wantsSound() && !wantsPictures();
    }

    private boolean wantsSound() {
        return soundDecoder != null && track != null && !track.isDone();
    }

    private boolean wantsPictures() {
        return pictureDecoder != null && picker != null && !picker.isDone();
    }

    private void decode(@Nullable AVPacket packet) {
        if (wantsSound()) {
            decodeSound(packet);
        }
        if (wantsPictures()) {
            decodePictures(packet);
        }
    }

    private void decodeSound(@Nullable AVPacket packet) {
        StreamDecoder sounds = soundDecoder;
        SoundTrack toTrack = track;
        if (sounds != null && toTrack != null && (packet == null || packet.stream_index() == sounds.streamIndex())) {
            sounds.decode(packet, frame -> toTrack.add(frame, sounds.time(frame)));
            skipWhatIsDone(toTrack.isDone());
        }
    }

    private void decodePictures(@Nullable AVPacket packet) {
        StreamDecoder pictures = pictureDecoder;
        PicturePicker<T> toPicker = picker;
        boolean mine = pictures != null && (packet == null || packet.stream_index() == pictures.streamIndex());
        if (pictures != null && toPicker != null && mine) {
            pictures.decode(packet, frame -> toPicker.add(frame, pictures.time(frame)));
            skipWhatIsDone(toPicker.isDone());
        }
    }

    /** The rest of a long stream is not even demuxed. */
    private void skipWhatIsDone(boolean streamIsDone) {
        if (streamIsDone) {
            container.readOnly(wantsSound(), wantsPictures());
        }
    }

    private Recording<T> recording() throws MediaException {
        Clip clip = container.clip();
        if (isDamaged() || ReadableFile.isCutShort(clip.file())) {
            clip = clip.with(ClipState.DAMAGED);
        }
        List<T> pictures = picker == null ? List.of() : picker.finish();
        if (track != null) {
            track.finish();
        }
        if (track != null && track.decodedSeconds() < WINDOW_SECONDS) {
            clip = clip.with(ClipState.TOO_SHORT);
        }
        return new Recording<>(clip, Optional.empty(), pictures);
    }

    private boolean isDamaged() {
        return broken
                || tooManyErrors(soundDecoder)
                || tooManyErrors(pictureDecoder)
                || soundEndsEarly()
                || picturesEndEarly();
    }

    private static boolean tooManyErrors(@Nullable StreamDecoder decoder) {
        return decoder != null && decoder.errors() > ERRORS_FORGIVEN;
    }

    private boolean soundEndsEarly() {
        AVStream sound = container.sound();
        return wantsSound()
                && track != null
                && sound != null
                && endsEarly(
                        track.decodedSeconds(), container.declaredSeconds(sound).orElse(0.0));
    }

    private boolean picturesEndEarly() {
        if (picker == null || picker.isDone() || (!container.declaresPictures() && soundReachesTheEnd())) {
            return false;
        }
        double last = picker.lastTime();
        return endsEarly(Double.isNaN(last) ? 0 : last + 1 / container.frameRate(), pictureEnd);
    }

    /** A container that tells its own length only is whole if either stream fills it. */
    private boolean soundReachesTheEnd() {
        return track != null && !endsEarly(track.decodedSeconds(), container.seconds());
    }

    private static boolean endsEarly(double decoded, double declared) {
        return decoded < DAMAGED_BELOW * declared && declared - decoded > DAMAGED_BEYOND_SECONDS;
    }

    @Override
    public void close() {
        if (soundDecoder != null) {
            soundDecoder.close();
        }
        if (pictureDecoder != null) {
            pictureDecoder.close();
        }
        if (track != null) {
            track.close();
        }
        if (picker != null) {
            picker.close();
        }
    }
}
