package avcap.inference.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/**
 * Small files such as people bring: containers and codecs of every kind, odd sizes, odd rates.
 *
 * <p>Their pictures are red in the upper left quarter and grey elsewhere, so that a test can tell which way is up; their sound
 * is a beep.
 *
 * @param ending of the file's name, which also tells FFmpeg the container
 * @param video FFmpeg's number of the codec, {@code AV_CODEC_ID_NONE} for no pictures
 * @param audio FFmpeg's number of the codec, {@code AV_CODEC_ID_NONE} for no sound
 */
record OddClips(
        String ending,
        int video,
        int audio,
        int width,
        int height,
        int pixels,
        double frameRate,
        double seconds,
        int sampleRate,
        int channels,
        double soundSeconds) {

    static OddClips of(String ending, int video, int audio) {
        return new OddClips(ending, video, audio, 96, 64, avutil.AV_PIX_FMT_YUV420P, 10, 1.5, 48_000, 2, 1.5);
    }

    /** H.264 and AAC in MP4. */
    static OddClips usual() {
        return of("mp4", avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_AAC);
    }

    static OddClips soundOnly(String ending, int audio) {
        return of(ending, avcodec.AV_CODEC_ID_NONE, audio);
    }

    OddClips sized(int newWidth, int newHeight, int newPixels) {
        return new OddClips(
                ending,
                video,
                audio,
                newWidth,
                newHeight,
                newPixels,
                frameRate,
                seconds,
                sampleRate,
                channels,
                soundSeconds);
    }

    OddClips lasting(double newRate, double newSeconds, double newSoundSeconds) {
        return new OddClips(
                ending,
                video,
                audio,
                width,
                height,
                pixels,
                newRate,
                newSeconds,
                sampleRate,
                channels,
                newSoundSeconds);
    }

    OddClips sounding(int newRate, int newChannels) {
        return new OddClips(
                ending, video, audio, width, height, pixels, frameRate, seconds, newRate, newChannels, soundSeconds);
    }

    boolean hasPicture() {
        return video != avcodec.AV_CODEC_ID_NONE;
    }

    boolean hasSound() {
        return audio != avcodec.AV_CODEC_ID_NONE;
    }

    /** Writes it into a folder under a name without its ending. */
    Path in(Path folder, String name) throws IOException {
        int frames = (int) Math.max(1, Math.round(seconds * frameRate));
        return in(folder, name, IntStream.range(0, frames).toArray());
    }

    /** The same with pictures in some of the places only that its frame rate has. */
    Path in(Path folder, String name, int... places) throws IOException {
        Ffmpeg.load();
        Path file = folder.resolve(name + "." + ending);
        int sounding = hasSound() ? channels : 0;
        try (FFmpegFrameRecorder recorder = hasPicture()
                ? new FFmpegFrameRecorder(file.toFile(), width, height, sounding)
                : new FFmpegFrameRecorder(file.toFile(), sounding)) {
            configure(recorder);
            recorder.start();
            if (hasSound()) {
                sound(recorder);
            }
            if (hasPicture()) {
                pictures(recorder, places);
            }
            recorder.stop();
        }
        return file;
    }

    private void configure(FFmpegFrameRecorder recorder) {
        recorder.setVideoCodec(video);
        if (video == avcodec.AV_CODEC_ID_H264) {
            recorder.setVideoCodecName("libopenh264");
        }
        if (video == avcodec.AV_CODEC_ID_FFV1) {
            recorder.setVideoOption("strict", "experimental");
        }
        recorder.setPixelFormat(pixels);
        recorder.setFrameRate(frameRate);
        recorder.setGopSize(5);
        recorder.setVideoBitrate(400_000);
        recorder.setAudioCodec(audio);
        recorder.setSampleRate(sampleRate);
        recorder.setAudioBitrate(32_000 * channels);
    }

    private void sound(FFmpegFrameRecorder recorder) throws IOException {
        float[] samples = new float[(int) Math.round(soundSeconds * sampleRate) * channels];
        for (int i = 0; i < samples.length; i++) {
            int moment = i / channels;
            samples[i] = (float) (.4 * Math.sin(2 * Math.PI * 440 * moment / sampleRate));
        }
        recorder.recordSamples(sampleRate, channels, FloatBuffer.wrap(samples));
    }

    private void pictures(FFmpegFrameRecorder recorder, int... places) throws IOException {
        ByteBuffer rgb = ByteBuffer.allocateDirect(3 * width * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean isRed = x < width / 2 && y < height / 2;
                rgb.put((byte) (isRed ? 220 : 90)).put((byte) (isRed ? 20 : 90)).put((byte) (isRed ? 20 : 90));
            }
        }
        for (int place : places) {
            rgb.rewind();
            recorder.setFrameNumber(place);
            recorder.recordImage(width, height, 8, 3, 3 * width, avutil.AV_PIX_FMT_RGB24, rgb);
        }
    }

    /** Writes into an MP4 that its pictures must be turned clockwise, as telephones do. */
    static Path turned(Path mp4, int quarterTurns) throws IOException {
        int one = 0x10000; // Fixed point of the display matrix.
        int[][] turns = {{one, 0, 0, one}, {0, one, -one, 0}, {-one, 0, 0, -one}, {0, -one, one, 0}};
        byte[] bytes = Files.readAllBytes(mp4);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes).position(header + 4 + 40);
        int[] turn = turns[quarterTurns];
        matrix.putInt(turn[0]).putInt(turn[1]).putInt(0).putInt(turn[2]).putInt(turn[3]);
        return Files.write(mp4, bytes);
    }

    /** Whether a picture is redder at a place, as fractions of its sides, than a grey one. */
    static boolean isRed(Frame frame, double x, double y) {
        int row = (int) Math.floor(y * frame.height());
        int at = 3 * (row * frame.width() + (int) Math.floor(x * frame.width()));
        return (frame.rgb()[at] & 0xff) > (frame.rgb()[at + 1] & 0xff) + 60;
    }
}
