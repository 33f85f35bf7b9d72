package avcap.inference.media;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/**
 * Copies of a clip for a player that cannot play the clip itself; the clip stays the truth for the model and the export.
 *
 * <p>A copy appears under its name only when it is whole. Pictures keep their real timestamps to the millisecond.
 */
public final class ProxyWriter {

    private static final int LARGEST_SIDE = 1280;
    private static final int BITRATE = 2_000_000;
    private static final double KEY_FRAME_SECONDS = .5; // Short, so that seeking is quick.

    private ProxyWriter() {}

    /**
     * Writes the pictures without the sound, for computers without a sound device: H.264 is copied as it is, all else is
     * encoded anew.
     *
     * @param out ends in {@code .mp4}
     * @throws MediaException if the clip has no pictures or the copy cannot be written
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static void silent(Path clip, Path out, Progress progress) throws MediaException {
        whole(clip, out, part -> {
            try (FFmpegFrameGrabber from = opened(clip)) {
                if (from.getVideoCodec() == avcodec.AV_CODEC_ID_H264) {
                    copyPackets(from, part, progress);
                } else {
                    encode(from, part, false, progress);
                }
            }
        });
    }

    /**
     * Writes pictures and sound as H.264 and AAC, at most 1280 pixels wide or high.
     *
     * @param out ends in {@code .mp4}
     * @throws MediaException if the clip has no pictures or the copy cannot be written
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static void playable(Path clip, Path out, Progress progress) throws MediaException {
        whole(clip, out, part -> {
            try (FFmpegFrameGrabber from = opened(clip)) {
                encode(from, part, true, progress);
            }
        });
    }

    private interface Writing {
        void to(Path part) throws IOException;
    }

    private static void whole(Path clip, Path out, Writing writing) throws MediaException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Ffmpeg.load();
            Files.createDirectories(out.toAbsolutePath().getParent());
            writing.to(part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MediaException("No copy of \"" + clip.getFileName() + "\" could be made for playing.", e);
        } finally {
            part.toFile().delete();
        }
    }

    private static FFmpegFrameGrabber opened(Path clip) throws IOException {
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(clip.toFile());
        grabber.setPixelFormat(avutil.AV_PIX_FMT_RGB24);
        grabber.start();
        if (!grabber.hasVideo()) {
            grabber.close();
            throw new IOException("No pictures in " + clip.getFileName());
        }
        return grabber;
    }

    private static void copyPackets(FFmpegFrameGrabber from, Path part, Progress progress) throws IOException {
        try (FFmpegFrameRecorder to = recorder(from, part, from.getImageWidth(), from.getImageHeight(), 0)) {
            to.start(from.getFormatContext());
            AVPacket packet;
            while ((packet = from.grabPacket()) != null) {
                progress.checkCancelled();
                if (packet.stream_index() == from.getVideoStream()) {
                    to.recordPacket(packet);
                }
                avcodec.av_packet_unref(packet);
            }
            to.stop();
        }
    }

    private static void encode(FFmpegFrameGrabber from, Path part, boolean withSound, Progress progress)
            throws IOException {
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(from.getImageWidth(), from.getImageHeight()));
        int channels = withSound ? Math.min(2, from.getAudioChannels()) : 0;
        try (FFmpegFrameRecorder to = recorder(
                from, part, even(scale * from.getImageWidth()), even(scale * from.getImageHeight()), channels)) {
            to.start();
            org.bytedeco.javacv.Frame frame;
            while ((frame = channels > 0 ? from.grab() : from.grabImage()) != null) {
                progress.checkCancelled();
                progress.report(share(from), "Making a copy to play");
                to.setTimestamp(frame.timestamp);
                to.record(frame);
            }
            to.stop();
        }
    }

    private static FFmpegFrameRecorder recorder(
            FFmpegFrameGrabber from, Path part, int width, int height, int channels) {
        FFmpegFrameRecorder to = new FFmpegFrameRecorder(part.toFile(), width, height, channels);
        to.setFormat("mp4");
        to.setVideoCodecName("libopenh264"); // The H.264 encoder of the LGPL build.
        to.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        to.setFrameRate(from.getVideoFrameRate() > 0 ? from.getVideoFrameRate() : 25);
        to.setGopSize((int) Math.max(1, Math.round(to.getFrameRate() * KEY_FRAME_SECONDS)));
        to.setVideoBitrate(BITRATE);
        if (channels > 0) {
            to.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            to.setSampleRate(from.getSampleRate());
        }
        return to;
    }

    private static int even(double size) {
        return Math.max(2, (int) Math.round(size / 2) * 2);
    }

    private static double share(FFmpegFrameGrabber from) {
        return from.getLengthInTime() <= 0 ? -1 : Math.min(1, (double) from.getTimestamp() / from.getLengthInTime());
    }
}
