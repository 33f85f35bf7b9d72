package avcap.inference.media;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** An open media file: its best sound stream, its best video stream, and the packets of both in file order. */
final class Container implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(Container.class);

    /** Formats that hold sound or pictures themselves; a play list would make FFmpeg open other files. */
    private static final String FORMATS = "mov,matroska,avi,flv,mpegts,mpeg,mpegvideo,h264,hevc,m4v,ivf,obu,asf,rm,mxf,"
            + "dv,nut,gif,apng,mjpeg,yuv4mpegpipe,wav,w64,aiff,au,caf,mp3,aac,ac3,eac3,dts,flac,ogg,amr,ape,wv,tta,mpc,mpc8,"
            + "swf,wtv,png_pipe,jpeg_pipe,bmp_pipe,webp_pipe";

    private static final double SHORTEST_SOUND = 0.025;
    private static final double FALLBACK_RATE = 25;
    private static final double ROUNDING = .002;

    private final Path file;
    private final AVFormatContext context;
    private final boolean still;
    private final @Nullable AVStream sound;
    private final @Nullable AVStream picture;

    private Container(Path file, AVFormatContext context, boolean still) {
        this.file = file;
        this.context = context;
        this.still = still;
        this.sound = best(avutil.AVMEDIA_TYPE_AUDIO);
        this.picture = best(avutil.AVMEDIA_TYPE_VIDEO);
    }

    /** @throws MediaException if the file holds neither sound nor picture that can be decoded */
    static Container open(Path file) throws MediaException {
        ReadableFile.check(file);
        Ffmpeg.load();
        Optional<String> pictureFormat = ReadableFile.pictureFormat(file);
        AVFormatContext context = avformat.avformat_alloc_context();
        AVInputFormat format = pictureFormat.map(avformat::av_find_input_format).orElse(null);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
        avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            if (avformat.avformat_open_input(context, url, format, options) < 0) {
                throw unknown(file); // FFmpeg has freed the context.
            }
        } finally {
            avutil.av_dict_free(options);
        }
        int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        Container container = new Container(file, context, pictureFormat.isPresent());
        if (found < 0 || (container.sound == null && container.picture == null)) {
            container.close();
            throw unknown(file);
        }
        return container;
    }

    private static MediaException unknown(Path file) {
        return new MediaException(SENTENCES.text("file.unknown", ReadableFile.name(file)));
    }

    private @Nullable AVStream best(int type) {
        int index = avformat.av_find_best_stream(context, type, -1, -1, (org.bytedeco.ffmpeg.avcodec.AVCodec) null, 0);
        if (index < 0) {
            return null;
        }
        AVStream stream = context.streams(index);
        boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
        boolean decodable = avcodec.avcodec_find_decoder(stream.codecpar().codec_id()) != null;
        boolean sized = type == avutil.AVMEDIA_TYPE_AUDIO
                ? stream.codecpar().sample_rate() > 0
                        && stream.codecpar().ch_layout().nb_channels() > 0
                : stream.codecpar().width() > 0 && stream.codecpar().height() > 0;
        return !cover && decodable && sized ? stream : null;
    }

    @Nullable
    AVStream sound() {
        return sound;
    }

    @Nullable
    AVStream picture() {
        return picture;
    }

    /** What the file declares. */
    Clip clip() {
        EnumSet<ClipState> states = EnumSet.noneOf(ClipState.class);
        if (sound == null) {
            states.add(ClipState.NO_SOUND);
        } else if (declaredSeconds(sound).orElse(SHORTEST_SOUND) < SHORTEST_SOUND) {
            states.add(ClipState.TOO_SHORT);
        }
        if (picture == null) {
            states.add(ClipState.NO_PICTURE);
        }
        return new Clip(
                file,
                seconds(),
                Optional.ofNullable(sound).map(Container::soundStream),
                Optional.ofNullable(picture).map(this::pictureStream),
                states);
    }

    private static Clip.SoundStream soundStream(AVStream stream) {
        return new Clip.SoundStream(
                stream.codecpar().sample_rate(), stream.codecpar().ch_layout().nb_channels(), codec(stream));
    }

    private Clip.PictureStream pictureStream(AVStream stream) {
        Rotation rotation = Rotation.of(stream);
        boolean upright = rotation.keepsSides();
        int width = stream.codecpar().width();
        int height = stream.codecpar().height();
        return new Clip.PictureStream(
                upright ? width : height,
                upright ? height : width,
                still ? 0 : frameRate(),
                codec(stream),
                rotation.quarterTurns());
    }

    private static String codec(AVStream stream) {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    /** Declared length of the whole file, 0 for a still picture or if unknown. */
    double seconds() {
        return still || context.duration() == avutil.AV_NOPTS_VALUE
                ? 0
                : Math.max(0, context.duration() / (double) avutil.AV_TIME_BASE);
    }

    /** Time of the first thing in the file, by the file's own clock; all times are given from here. */
    double startSeconds() {
        return context.start_time() == avutil.AV_NOPTS_VALUE ? 0 : context.start_time() / (double) avutil.AV_TIME_BASE;
    }

    /** Declared length of one stream; empty if the file does not say, or if FFmpeg only guessed it from the bit rate. */
    Optional<Double> declaredSeconds(AVStream stream) {
        if (still || context.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE) {
            return Optional.empty();
        }
        if (stream.duration() != avutil.AV_NOPTS_VALUE && stream.duration() > 0) {
            return Optional.of(stream.duration() * avutil.av_q2d(stream.time_base()));
        }
        boolean alone = sound == null || picture == null;
        return alone && seconds() > 0 ? Optional.of(seconds()) : Optional.empty();
    }

    /** Frames a second, as declared or guessed; never 0. */
    double frameRate() {
        AVRational rate = avformat.av_guess_frame_rate(context, picture, null);
        double perSecond = rate.den() == 0 ? 0 : avutil.av_q2d(rate);
        return perSecond > 0 && perSecond <= 1000 ? perSecond : FALLBACK_RATE;
    }

    /** Frames in the video stream, as declared, or worked out from its length; 0 if unknown, 1 for a still picture. */
    long frameCount() {
        if (still || picture == null) {
            return still ? 1 : 0;
        }
        if (picture.nb_frames() > 0) {
            return picture.nb_frames();
        }
        double seconds = declaredSeconds(picture).orElse(seconds());
        return Math.round(seconds * frameRate());
    }

    /** Whether the file tells how long its pictures go on, apart from how long it is itself, which FFmpeg takes for both. */
    boolean declaresPictures() {
        return picture != null
                && (picture.nb_frames() > 0
                        || declaredSeconds(picture)
                                .filter(seconds -> Math.abs(seconds - seconds()) > ROUNDING)
                                .isPresent());
    }

    /** Sound and pictures may both be wanted; the rest of the file is skipped unread. */
    void readOnly(boolean wantSound, boolean wantPicture) {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            boolean wanted = (wantSound && sound != null && sound.index() == i)
                    || (wantPicture && picture != null && picture.index() == i);
            stream.discard(wanted ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
    }

    /** Reads the next packet: 0, {@code AVERROR_EOF} at the end, another negative number if the file is broken here. */
    int next(AVPacket packet) {
        return avformat.av_read_frame(context, packet);
    }

    /** How far into the file a packet lies, in [0, 1]; negative if unknown. */
    double fraction(AVPacket packet) {
        if (seconds() == 0 || packet.pts() == avutil.AV_NOPTS_VALUE) {
            return -1;
        }
        AVRational base = context.streams(packet.stream_index()).time_base();
        return Math.max(0, Math.min(1, (packet.pts() * avutil.av_q2d(base) - startSeconds()) / seconds()));
    }

    /**
     * Frames in the video stream as its packets tell, for a file that declares no length. Reads a second time.
     *
     * @param enoughSeconds of them; a longer file is not read further, and its count ends there
     */
    long scanFrameCount(double enoughSeconds, Progress progress) throws MediaException {
        AVPacket packet = avcodec.av_packet_alloc();
        try (Container again = open(file)) {
            again.readOnly(false, true);
            double end = 0;
            while (end < enoughSeconds && again.next(packet) >= 0) {
                progress.checkCancelled();
                AVRational base = again.context.streams(packet.stream_index()).time_base();
                if (packet.pts() != avutil.AV_NOPTS_VALUE) {
                    end = Math.max(end, (packet.pts() + packet.duration()) * avutil.av_q2d(base) - startSeconds());
                }
                avcodec.av_packet_unref(packet);
            }
            return Math.max(1, Math.round(end * frameRate()));
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /** Goes to the key frame at or before a time from the start; says whether the file allows it. */
    boolean seek(double seconds) {
        long time = Math.round((seconds + startSeconds()) * avutil.AV_TIME_BASE);
        return avformat.av_seek_frame(context, -1, time, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
    }
}
