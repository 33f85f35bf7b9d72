package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.ProjectOpening.Opened;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The project that comes with the studio, unpacked into the user's folder the first time it is opened. */
public final class SampleProject {

    private static final Words WORDS = UiResources.storeWords();

    private final ProjectOpening opening;

    public SampleProject(ProjectOpening opening) {
        this.opening = opening;
    }

    /** Where it lies in the user's folder. */
    public static Path folder(Path home) {
        return home.resolve("sample-project");
    }

    /** Opens it, as it was left; makes it, or what is missing of it, if need be. */
    public Opened openOrCreate(Path home, Progress progress) throws StoreException {
        Path folder = folder(home).toAbsolutePath().normalize();
        List<Path> clips = unpack(folder.resolve("clips"), progress.part(0, 0.5));
        if (!ProjectFolder.isProject(folder)) {
            return opening.create(folder, WORDS.text("samples.name"), clips, progress.part(0.5, 1));
        }
        Opened opened = opening.open(folder, progress);
        boolean whole = opened.entries().size() >= clips.size();
        boolean fixed = opened.project().readOnlyReason().isPresent();
        return whole || fixed ? opened : opening.add(opened.project(), clips, progress.part(0.5, 1));
    }

    private static List<Path> unpack(Path folder, Progress progress) throws StoreException {
        try {
            return SampleClips.unpackTo(folder, progress);
        } catch (IOException e) {
            throw new StoreException(WORDS.text("samples.failed", folder), e);
        }
    }
}
