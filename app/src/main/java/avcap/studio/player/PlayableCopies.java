package avcap.studio.player;

import avcap.inference.media.MediaException;
import avcap.inference.media.ProxyWriter;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.work.Task;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of clips that the player can play, made once and named by what is in the clip, so that a clip that was moved or is there
 * twice is copied once.
 *
 * <p>They lie with the project; where there is no room or no permission, in the computer's temporary folder. Each folder holds
 * as many gigabytes of them as the person wants, about an hour and a half each: those that were not used for longest go first.
 */
public final class PlayableCopies {

    private static final Words WORDS = UiResources.laneWords();

    private static final Logger LOG = LoggerFactory.getLogger(PlayableCopies.class);

    private static final long GIGABYTE = 1_000_000_000;

    private final Supplier<Path> folder;
    private final IntSupplier gigabytes;
    private final Path spare;

    /**
     * Copies of which nothing is known yet.
     *
     * @param folder where they should lie, asked on the window's thread; it may not exist yet
     * @param gigabytes how many each folder may hold, asked there too
     */
    public PlayableCopies(Supplier<Path> folder, IntSupplier gigabytes) {
        this(folder, gigabytes, Path.of(System.getProperty("java.io.tmpdir"), "avcap-copies"));
    }

    /** @param spare where they lie if not there */
    PlayableCopies(Supplier<Path> folder, IntSupplier gigabytes, Path spare) {
        this.folder = folder;
        this.gigabytes = gigabytes;
        this.spare = spare;
    }

    /** What finds or makes the copy of a clip: with its sound, or without. Takes a while the first time. */
    Task<Path> of(Entry entry, boolean silent) {
        List<CopyFolder> places = places();
        String name = entry.clip().sha256() + (silent ? "-silent" : "-playable");
        return progress -> copy(entry.file(), name, silent, places, progress);
    }

    /** The same, without sound, for a clip of the studio's own, which no project holds and whose name tells what is in it. */
    Task<Path> silent(Path clip) {
        List<CopyFolder> places = places();
        return progress -> copy(clip, clip.getFileName() + "-silent", true, places, progress);
    }

    /** What is done with a folder of them. */
    private interface Doing {
        void with(CopyFolder place) throws IOException;
    }

    /** What says how many bytes they take. */
    Task<Long> counted() {
        return counted(place -> {});
    }

    /** What deletes those that are too many, and says how many bytes the others take. */
    Task<Long> tidied() {
        return counted(CopyFolder::tidy);
    }

    /** What deletes all of them, and says how many bytes those take that could not be deleted. */
    Task<Long> cleared() {
        return counted(CopyFolder::clear);
    }

    private Task<Long> counted(Doing first) {
        List<CopyFolder> places = places();
        return progress -> {
            long bytes = 0;
            for (CopyFolder place : places) {
                try {
                    first.with(place);
                    bytes += place.bytes();
                } catch (IOException e) { // the temporary folder may be another user's
                    LOG.info("The copies in {} could not be tidied: {}", place.folder(), e.toString());
                }
            }
            return bytes;
        };
    }

    private List<CopyFolder> places() {
        long most = gigabytes.getAsInt() * GIGABYTE;
        return List.of(new CopyFolder(folder.get(), most), new CopyFolder(spare, most));
    }

    private static Path copy(Path clip, String name, boolean silent, List<CopyFolder> places, Progress progress)
            throws MediaException {
        Optional<Path> made =
                places.stream().flatMap(place -> place.find(name).stream()).findFirst();
        if (made.isPresent()) {
            return made.get();
        }
        for (CopyFolder place : places) {
            try {
                return place.make(name, copy -> write(clip, copy, silent, progress), progress);
            } catch (IOException e) {
                LOG.info("No copies can be kept in {}: {}", place.folder(), e.toString());
            }
        }
        throw new NoPlaceException(WORDS.text("player.copy.noRoom", clip.getFileName()));
    }

    private static void write(Path clip, Path copy, boolean silent, Progress progress)
            throws MediaException, IOException {
        if (silent) {
            ProxyWriter.silent(clip, copy, progress);
        } else {
            ProxyWriter.playable(clip, copy, progress);
        }
    }

    /** The clip is as it should be; there is only nowhere to put its copy. */
    static final class NoPlaceException extends MediaException {

        private static final long serialVersionUID = 1L;

        NoPlaceException(String sentence) {
            super(sentence);
        }
    }
}
