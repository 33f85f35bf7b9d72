package avcap.studio.models;

import avcap.inference.checkpoint.Folders;
import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.studio.session.TorchBuild;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An archive of libtorch for CUDA that the user fetched, put into the user's folder. */
final class TorchArchive {

    private static final Words WORDS = UiResources.modelWords();

    private static final Logger LOG = LoggerFactory.getLogger(TorchArchive.class);
    private static final double HASHED = 0.3; // of the time
    private static final int CHUNK = 1 << 20;

    private final Path archive;

    /**
     * What came of it.
     *
     * @param sha256 of the archive, to be compared with what its source says
     */
    record Unpacked(TorchBuild build, String sha256) {}

    TorchArchive(Path archive) {
        this.archive = archive;
    }

    /**
     * Unpacks it below a folder; cancelled or refused, nothing of it stays.
     *
     * @throws IOException with a sentence for the user
     */
    Unpacked unpackBelow(Path runtimes, Progress progress) throws IOException {
        String sha256 = Sha256.of(archive, progress.part(0, HASHED));
        Files.createDirectories(runtimes);
        Path begun = Files.createTempDirectory(runtimes, "begun");
        try {
            unpack(begun, progress.part(HASHED, 1));
            TorchBuild build = TorchBuild.in(begun);
            Path place = runtimes.resolve(build.version() + "-" + build.flavour());
            replace(place, begun);
            return new Unpacked(TorchBuild.in(place), sha256);
        } catch (ZipException e) {
            throw new IOException(WORDS.text("torch.noArchive", archive.getFileName(), e.getMessage()), e);
        } finally {
            Folders.deleteOrTell(begun, LOG::warn);
        }
    }

    /** The old build as a whole or the new one: of one in use, Windows deletes only some files. */
    private static void replace(Path place, Path begun) throws IOException {
        Path old = place.resolveSibling(place.getFileName() + ".old");
        Folders.deleteIfExists(old);
        if (Files.exists(place)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
        Folders.deleteOrTell(old, LOG::warn);
    }

    private void unpack(Path to, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<ZipEntry> wanted = new ArrayList<>();
            zip.stream().filter(TorchArchive::isWanted).forEach(wanted::add);
            long all = wanted.stream().mapToLong(ZipEntry::getSize).sum();
            makeSureOfRoom(to, all);
            long done = 0;
            for (ZipEntry entry : wanted) {
                done = write(zip, entry, below(to, entry.getName()), done, all, progress);
            }
        }
    }

    /** Libraries, and what tells their version; headers and tests are of no use here. */
    private static boolean isWanted(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && (last.equals("build-version") || last.equals("version.py") || name.matches("(.*/)?lib/[^/]+"));
    }

    private static void makeSureOfRoom(Path to, long bytes) throws IOException {
        if (Files.getFileStore(to).getUsableSpace() < bytes) {
            throw new IOException(WORDS.text("torch.noRoom", Figures.rounded("%.1f GB", bytes / 1e9)));
        }
    }

    /** No name in an archive leads out of the folder it is unpacked into. */
    private Path below(Path to, String name) throws IOException {
        Path file = to.resolve(name).normalize();
        if (!file.startsWith(to)) {
            throw new IOException(WORDS.text("torch.outside", archive.getFileName(), name));
        }
        return file;
    }

    private static long write(ZipFile zip, ZipEntry entry, Path file, long before, long all, Progress progress)
            throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        String doing = WORDS.text("torch.unpacking", file.getFileName());
        long done = before;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                progress.checkCancelled();
                out.write(chunk, 0, read);
                done += read;
                progress.report((double) done / Math.max(1, all), doing);
            }
        }
        return done;
    }
}
