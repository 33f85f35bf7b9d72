package avcap.studio.store;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.MissingClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the files of missing clips in another folder: by their bytes, whatever they are called there. Files of the same name
 * are read first, and where the sizes of all missing clips are known, files of other sizes are not read at all.
 */
public final class MediaSearch {

    private static final Words WORDS = UiResources.storeWords();

    private final List<MissingClip> missing;
    private final Set<Path> taken;
    private final Map<EntryId, Path> found = new LinkedHashMap<>();

    /**
     * What a search brought.
     *
     * @param files where clips lie now
     * @param looked how many files were read
     */
    public record Found(Map<EntryId, Path> files, int looked) {

        public Found {
            files = Map.copyOf(files);
        }

        /** What tells the project so. */
        public List<Edit> edits() {
            return files.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparingLong(EntryId::value)))
                    .<Edit>map(each -> new Edit.Relocate(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    private MediaSearch(List<MissingClip> missing, Set<Path> taken) {
        this.missing = missing;
        this.taken = taken;
    }

    /** Looks for missing clips of a project in a folder and the folders in it. */
    public static Found find(Project project, List<MissingClip> missing, Path folder, Progress progress)
            throws StoreException {
        Set<EntryId> gone = missing.stream().map(MissingClip::entry).collect(Collectors.toSet());
        Set<Path> taken = project.entries().stream()
                .filter(entry -> !gone.contains(entry.id()))
                .map(Entry::file)
                .collect(Collectors.toSet());
        List<Path> files = ClipScan.files(folder.toAbsolutePath().normalize(), progress.part(0, .1));
        return new MediaSearch(missing, taken).among(files, progress.part(.1, 1));
    }

    private Found among(List<Path> files, Progress progress) {
        List<Path> worth = worthReading(files);
        int looked = 0;
        for (Path file : worth) {
            if (found.size() == missing.size()) {
                break;
            }
            progress.checkCancelled();
            progress.report(
                    (double) looked / worth.size(),
                    WORDS.text("media.looking", looked + 1, worth.size(), found.size()));
            look(file, progress);
            looked++;
        }
        return new Found(found, looked);
    }

    private List<Path> worthReading(List<Path> files) {
        Set<String> names = missing.stream()
                .map(clip -> String.valueOf(clip.file().getFileName()))
                .collect(Collectors.toSet());
        boolean areSizesKnown = missing.stream().allMatch(clip -> clip.bytes().isPresent());
        Set<Long> sizes = new HashSet<>();
        missing.forEach(clip -> clip.bytes().ifPresent(sizes::add));
        List<Path> worth = new ArrayList<>(files.stream()
                .filter(file -> !taken.contains(file))
                .filter(file -> !areSizesKnown || sizes.contains(file.toFile().length()))
                .toList());
        worth.sort(Comparator.comparing(file -> !names.contains(String.valueOf(file.getFileName()))));
        return worth;
    }

    /** A file that cannot be read is none of those that are looked for, as far as anyone can tell. */
    private void look(Path file, Progress progress) {
        if (!Files.isReadable(file)) {
            return;
        }
        try {
            ClipId bytes = new ClipId(Sha256.of(file, progress));
            missing.stream()
                    .filter(clip -> clip.clip().equals(bytes) && !found.containsKey(clip.entry()))
                    .min(Comparator.comparing(
                            clip -> !Objects.equals(clip.file().getFileName(), file.getFileName())))
                    .ifPresent(clip -> found.put(clip.entry(), file));
        } catch (IOException e) {
            progress.report(-1, WORDS.text("media.unread", file.getFileName()));
        }
    }
}
