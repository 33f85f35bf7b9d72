package avcap.studio.shell;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipId;
import avcap.inference.clip.ClipState;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.NewClip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the clips in folders and looks at each: a file that cannot be read is listed with the reason, not left out. */
final class ClipScan {

    private static final Set<String> ENDINGS = Set.of(
            "mp4", "m4v", "mov", "mkv", "webm", "avi", "flv", "ts", "mpg", "mpeg", "wmv", "3gp", "ogv", "wav", "mp3",
            "m4a", "aac", "flac", "ogg", "oga", "opus", "aif", "aiff");
    private static final int DEEPEST = 8;
    private static final int BUFFER = 1 << 16;

    private final MediaReader media;

    ClipScan(MediaReader media) {
        this.media = media;
    }

    /** Looks at every clip among files and in folders, in order of name. */
    List<NewClip> of(List<Path> places, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> found = Files.walk(place, DEEPEST)) {
                found.filter(ClipScan::isClip).forEach(files::add);
            }
        }
        files.sort(Comparator.naturalOrder());
        List<NewClip> clips = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            progress.report((double) clips.size() / files.size(), clips.size() + " of " + files.size());
            clips.add(look(file.toAbsolutePath().normalize()));
        }
        return clips;
    }

    private static boolean isClip(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    private NewClip look(Path file) throws IOException {
        ClipId id = hash(file);
        try {
            Clip clip = media.probe(file);
            return new NewClip(file, id, clip.duration(), clip.states(), Optional.empty());
        } catch (MediaException e) {
            return new NewClip(file, id, 0, Set.of(ClipState.DAMAGED), Optional.ofNullable(e.getMessage()));
        }
    }

    private static ClipId hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (bytes.read(buffer) >= 0) {
                // reading feeds the digest
            }
        }
        return new ClipId(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
