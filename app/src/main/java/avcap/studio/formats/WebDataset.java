package avcap.studio.formats;

import avcap.inference.media.MediaException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * WebDataset's archives. What belongs to a sample stands together and is called alike up to the first dot: the sound, the video
 * if the clip is one in MP4, everything the studio knows in JSON, and the first caption as text.
 */
public final class WebDataset implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final int SAMPLES = 1000; // of one archive

    @Override
    public String id() {
        return "webdataset";
    }

    @Override
    public String title() {
        return "WebDataset";
    }

    @Override
    public boolean bringsClips() {
        return true;
    }

    @Override
    public String fileName() {
        return "webdataset";
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Files.createDirectories(pack.target());
        try (Shards shards = new Shards(pack)) {
            UniqueNames keys = new UniqueNames(FileStem.NAMESAKE);
            records.each(record -> {
                String key = FileStem.of(record.name());
                if (FileStem.isTooLong(key)) {
                    pack.leaveOut(record, WORDS.text("left.name"));
                    return;
                }
                shards.sample(record, keys.of(key));
            });
        }
    }

    /** The archives as they are written, one after another. */
    private static final class Shards implements AutoCloseable {

        private final Pack pack;
        private @Nullable TarArchiveOutputStream tar;
        private int written;

        Shards(Pack pack) {
            this.pack = pack;
        }

        void sample(ClipRecord record, String key) throws IOException {
            Optional<Path> sound = Optional.empty();
            Optional<Path> video = Optional.empty();
            if (pack.takesMedia()) {
                Optional<Path> clip = pack.media(record);
                if (clip.isEmpty()) {
                    pack.leaveOut(record, WORDS.text("left.file"));
                    return;
                }
                video = clip.filter(
                        file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".mp4"));
                try {
                    Path wav = pack.target().resolve(".sound.wav");
                    ClipMedia.wav(clip.get(), wav, pack.progress());
                    sound = Optional.of(wav);
                } catch (MediaException e) {
                    if (video.isEmpty()) {
                        pack.leaveOut(record, String.valueOf(e.getMessage()));
                        return;
                    }
                }
            }
            TarArchiveOutputStream out = next();
            if (sound.isPresent()) {
                member(out, key + ".wav", sound.get());
                Files.delete(sound.get());
            }
            if (video.isPresent()) {
                member(out, key + ".mp4", video.get());
            }
            member(out, key + ".json", RecordJson.of(record).toString());
            member(out, key + ".txt", record.caption());
        }

        private TarArchiveOutputStream next() throws IOException {
            if (tar == null || written % SAMPLES == 0) {
                close();
                Path file = pack.target().resolve(String.format(Locale.ROOT, "captions-%06d.tar", written / SAMPLES));
                OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream opened = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());
                opened.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                opened.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                opened.setAddPaxHeadersForNonAsciiNames(true);
                tar = opened;
                written++;
                return opened;
            }
            written++;
            return tar;
        }

        private static void member(TarArchiveOutputStream tar, String name, String text) throws IOException {
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            tar.putArchiveEntry(entry(name, bytes.length));
            tar.write(bytes);
            tar.closeArchiveEntry();
        }

        private static void member(TarArchiveOutputStream tar, String name, Path file) throws IOException {
            tar.putArchiveEntry(entry(name, Files.size(file)));
            Files.copy(file, tar);
            tar.closeArchiveEntry();
        }

        /** Without dates and owners, so that the same export has the same bytes. */
        private static TarArchiveEntry entry(String name, long size) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(size);
            entry.setModTime(0L);
            return entry;
        }

        @Override
        public void close() throws IOException {
            if (tar != null) {
                tar.close();
                tar = null;
            }
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".tar")) {
            new WebDatasetArchive(source, file, intake).read();
        }
    }
}
