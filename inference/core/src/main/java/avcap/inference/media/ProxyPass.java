package avcap.inference.media;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** One run through a clip, from which a copy is written. Only a few packets lie in memory at a time. */
final class ProxyPass implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(ProxyPass.class);

    private static final int PACKETS_BETWEEN_REPORTS = 16;

    private final Container container;
    private final Mp4Writer to;
    private @Nullable PictureCopy copy;
    private @Nullable PictureEncoder pictures;
    private @Nullable StreamDecoder pictureDecoder;
    private @Nullable SoundEncoder sounds;
    private @Nullable SoundTrack track;
    private @Nullable StreamDecoder soundDecoder;
    private boolean wroteAny;

    /** @throws MediaException if an encoder is missing */
    ProxyPass(Container container, Mp4Writer to, boolean withSound) throws MediaException {
        this.container = container;
        this.to = to;
        try {
            AVStream seen = container.picture();
            if (seen != null) {
                openPictures(seen);
            }
            AVStream heard = container.sound();
            if (heard != null && withSound) {
                openSound(heard);
            }
        } catch (MediaException e) {
            close();
            throw e;
        }
        container.readOnly(soundDecoder != null, seen());
    }

    private boolean seen() {
        return copy != null || pictureDecoder != null;
    }

    private void openPictures(AVStream seen) throws MediaException {
        if (PictureCopy.suits(seen, container.startSeconds())) {
            copy = new PictureCopy(to, seen, container.startSeconds());
        } else {
            pictures = new PictureEncoder(to, seen, container.frameRate());
            pictureDecoder = new StreamDecoder(seen, container.startSeconds());
        }
    }

    private void openSound(AVStream heard) throws MediaException {
        SoundRequest wanted = SoundEncoder.wanted(heard);
        int channels = heard.codecpar().ch_layout().nb_channels();
        SoundEncoder encoder = new SoundEncoder(to, wanted.sampleRate().orElseThrow(), wanted.mono() ? 1 : channels);
        sounds = encoder;
        track = new SoundTrack(wanted, heard.codecpar().sample_rate(), channels, container.seconds(), samples -> {
            wroteAny = true;
            encoder.take(samples);
        });
        soundDecoder = new StreamDecoder(heard, container.startSeconds());
    }

    /**
     * Writes the whole copy.
     *
     * @throws MediaException if nothing of the clip could be decoded
     * @throws java.io.UncheckedIOException if the copy cannot be written
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    void run(Progress progress) throws MediaException {
        to.begin();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            for (int count = 0; container.next(packet) >= 0; count++) {
                progress.checkCancelled();
                if (count % PACKETS_BETWEEN_REPORTS == 0) {
                    progress.report(container.fraction(packet), SENTENCES.text("doing.copy"));
                }
                take(packet);
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        finish();
        if (!wroteAny) {
            throw MediaReader.undecodable(container.clip().file());
        }
        to.end();
    }

    private void take(AVPacket packet) {
        PictureCopy copied = copy;
        if (soundDecoder != null && packet.stream_index() == soundDecoder.streamIndex()) {
            hear(packet);
        } else if (copied != null && packet.stream_index() == copied.sourceIndex()) {
            wroteAny = true;
            copied.write(packet);
        } else if (pictureDecoder != null && packet.stream_index() == pictureDecoder.streamIndex()) {
            see(packet);
        }
    }

    private void hear(@Nullable AVPacket packet) {
        StreamDecoder decoder = soundDecoder;
        SoundTrack toTrack = track;
        if (decoder != null && toTrack != null) {
            decoder.decode(packet, frame -> toTrack.add(frame, decoder.time(frame)));
        }
    }

    private void see(@Nullable AVPacket packet) {
        StreamDecoder decoder = pictureDecoder;
        PictureEncoder encoder = pictures;
        if (decoder != null && encoder != null) {
            decoder.decode(packet, frame -> {
                wroteAny = true;
                encoder.encode(frame, decoder.time(frame));
            });
        }
    }

    private void finish() {
        hear(null);
        see(null);
        if (track != null && sounds != null) {
            track.finish();
            sounds.finish();
        }
        if (pictures != null) {
            pictures.finish();
        }
    }

    @Override
    public void close() {
        if (pictureDecoder != null) {
            pictureDecoder.close();
        }
        if (pictures != null) {
            pictures.close();
        }
        if (soundDecoder != null) {
            soundDecoder.close();
        }
        if (track != null) {
            track.close();
        }
        if (sounds != null) {
            sounds.close();
        }
    }
}
