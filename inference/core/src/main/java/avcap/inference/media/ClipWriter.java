package avcap.inference.media;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.slf4j.LoggerFactory;

/**
 * Pictures and sound into a file that every player reads: H.264 and AAC in MP4, or a 16-bit WAV.
 *
 * <p>Equal input gives equal bytes on one machine: no dates, no encoder names. Another processor may round otherwise.
 */
public final class ClipWriter {

    private static final Sentences SENTENCES = Sentences.of(ClipWriter.class);

    /**
     * How a clip is encoded.
     *
     * @param width pixels, even; frames of another size are scaled
     * @param height pixels, even
     * @param frameRate slots for frames in a second; a frame goes to the slot nearest to its time
     * @param keyFrameEvery frames from one key frame to the next; fewer make seeking faster and the file larger
     * @param videoBitrate bits a second
     * @param audioBitrate bits a second
     */
    public record Spec(int width, int height, int frameRate, int keyFrameEvery, int videoBitrate, int audioBitrate) {

        public Spec {
            if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
                throw new IllegalArgumentException("H.264 needs even sizes, not " + width + " x " + height);
            }
            if (frameRate <= 0 || keyFrameEvery <= 0 || videoBitrate <= 0 || audioBitrate <= 0) {
                throw new IllegalArgumentException("Rates must be positive");
            }
        }

        /** 640 × 360 at 25 frames a second, a key frame a second, about 80 kB a second. */
        public static Spec standard() {
            return new Spec(640, 360, 25, 25, 500_000, 96_000);
        }

        public Spec withSize(int newWidth, int newHeight) {
            return new Spec(newWidth, newHeight, frameRate, keyFrameEvery, videoBitrate, audioBitrate);
        }

        public Spec withFrameRate(int rate) {
            return new Spec(width, height, rate, keyFrameEvery, videoBitrate, audioBitrate);
        }

        public Spec withBitrates(int video, int audio) {
            return new Spec(width, height, frameRate, keyFrameEvery, video, audio);
        }
    }

    private static final int AAC_BLOCK = 1024;

    private final FFmpegFrameRecorder recorder;
    private final Spec spec;
    private final Optional<Waveform> sound;
    private final ByteBuffer pixels;
    private int soundWritten;
    private int nextSlot;

    private ClipWriter(FFmpegFrameRecorder recorder, Spec spec, Optional<Waveform> sound, Frame first) {
        this.recorder = recorder;
        this.spec = spec;
        this.sound = sound;
        this.pixels = ByteBuffer.allocateDirect(first.rgb().length);
    }

    /**
     * Writes a clip, replacing the file; a file half written is removed.
     *
     * @param out ends in {@code .mp4}, or in {@code .wav} for sound alone
     * @param frames in order of time, all of one size; none for sound alone
     * @param sound at any rate that AAC knows (8 to 96 kHz); empty for a silent clip
     * @throws MediaException if the file cannot be written
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static void write(Path out, Spec spec, Iterator<Frame> frames, Optional<Waveform> sound, Progress progress)
            throws MediaException {
        boolean whole = false;
        try {
            if (out.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
                WavFile.write(out, sound.orElseThrow(() -> new IllegalArgumentException("A WAV file needs sound")));
            } else {
                encode(out, spec, frames, sound, progress);
            }
            whole = true;
        } catch (IOException e) {
            throw new MediaException(SENTENCES.text("write.failed", out.getFileName()), e);
        } finally {
            if (!whole) {
                removeQuietly(out);
            }
        }
    }

    /** Writes sound alone as a 16-bit WAV with all its channels. */
    public static void writeWav(Path out, Waveform sound) throws MediaException {
        write(out, Spec.standard(), Collections.emptyIterator(), Optional.of(sound), Progress.none());
    }

    private static void encode(Path out, Spec spec, Iterator<Frame> frames, Optional<Waveform> sound, Progress progress)
            throws IOException {
        if (!frames.hasNext()) {
            throw new IllegalArgumentException("An MP4 clip needs at least one frame");
        }
        Ffmpeg.load();
        Frame first = frames.next();
        int channels = sound.map(Waveform::channelCount).orElse(0);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(out.toAbsolutePath().toString(), spec.width(), spec.height(), channels)) {
            configure(recorder, spec, sound);
            recorder.start();
            ClipWriter writer = new ClipWriter(recorder, spec, sound, first);
            writer.picture(first);
            String doing = SENTENCES.text("doing.write");
            while (frames.hasNext()) {
                progress.checkCancelled();
                Frame frame = frames.next();
                writer.soundUntil(frame.time());
                writer.picture(frame);
                progress.report(-1, doing);
            }
            writer.restOfSound();
            recorder.stop();
        }
    }

    private static void configure(FFmpegFrameRecorder recorder, Spec spec, Optional<Waveform> sound) {
        recorder.setFormat("mp4");
        recorder.setVideoCodecName("libopenh264"); // The H.264 encoder of the LGPL build.
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(spec.frameRate());
        recorder.setGopSize(spec.keyFrameEvery());
        recorder.setVideoBitrate(spec.videoBitrate());
        recorder.setVideoOption("threads", "1"); // The number of slices, and so the bytes, follow the threads.
        recorder.setVideoOption("flags", "+bitexact");
        recorder.setOption("fflags", "+bitexact");
        recorder.setOption("movflags", "+faststart"); // Lets a player start before it has the whole file.
        sound.ifPresent(waveform -> {
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setAudioBitrate(spec.audioBitrate());
            recorder.setSampleRate(waveform.sampleRate());
            recorder.setAudioOption("flags", "+bitexact");
        });
    }

    private void picture(Frame frame) throws IOException {
        pixels.clear();
        pixels.put(frame.rgb()).flip();
        int slot = Math.max(nextSlot, (int) Math.round(frame.time() * spec.frameRate()));
        nextSlot = slot + 1;
        recorder.setFrameNumber(slot);
        recorder.recordImage(frame.width(), frame.height(), 8, 3, 3 * frame.width(), avutil.AV_PIX_FMT_RGB24, pixels);
    }

    private void soundUntil(double time) throws IOException {
        if (sound.isPresent()) {
            Waveform waveform = sound.get();
            write(waveform, (int) Math.min(waveform.length(), Math.round(time * waveform.sampleRate())));
        }
    }

    /** The encoder works in blocks and keeps the last one to itself, so up to two blocks of silence follow. */
    private void restOfSound() throws IOException {
        if (sound.isPresent()) {
            int blocks = (sound.get().length() + 2 * AAC_BLOCK - 1) / AAC_BLOCK;
            write(sound.get(), blocks * AAC_BLOCK);
        }
    }

    private void write(Waveform waveform, int end) throws IOException {
        if (end <= soundWritten) {
            return;
        }
        int channels = waveform.channelCount();
        float[] interleaved = new float[(end - soundWritten) * channels];
        for (int c = 0; c < channels; c++) {
            float[] samples = waveform.channel(c);
            for (int i = soundWritten; i < Math.min(end, samples.length); i++) {
                interleaved[(i - soundWritten) * channels + c] = samples[i];
            }
        }
        soundWritten = end;
        recorder.recordSamples(waveform.sampleRate(), channels, FloatBuffer.wrap(interleaved));
    }

    private static void removeQuietly(Path out) {
        try {
            if (Files.isRegularFile(out)) {
                Files.delete(out);
            }
        } catch (IOException leftOver) {
            LoggerFactory.getLogger(ClipWriter.class).warn("Could not remove a half-written clip", leftOver);
        }
    }
}
