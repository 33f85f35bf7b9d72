package avcap.samples;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Renders and encodes sample clips into a folder, with their captions. */
final class ClipMaker {

    static final ClipWriter.Spec SPEC = ClipWriter.Spec.standard().withBitrates(360_000, 80_000);
    private static final int CLIP_RATE = 44_100;
    private static final int MODEL_RATE = 16_000;

    private final Path folder;
    private final ScenePictures pictures = new ScenePictures();
    private final ClipNames names = new ClipNames();

    ClipMaker(Path folder) {
        this.folder = folder;
    }

    /** The clips of a list of seeds, then one without picture, one without sound, one for sync, then the captions and references. */
    List<SampleClip> make(List<Long> scenes, long soundOnly, long pictureOnly, Progress progress)
            throws IOException, MediaException {
        Files.createDirectories(folder);
        List<SampleClip> made = new ArrayList<>();
        for (long seed : scenes) {
            progress.report((double) made.size() / (scenes.size() + 3), "Making clips");
            made.add(make(SceneGenerator.scene(seed), SampleClip.Kind.SOUND_AND_PICTURE, progress));
        }
        made.add(make(SceneGenerator.scene(soundOnly), SampleClip.Kind.SOUND_ONLY, progress));
        made.add(make(SceneGenerator.scene(pictureOnly), SampleClip.Kind.PICTURE_ONLY, progress));
        made.add(makeSync(progress));
        CaptionFile.write(folder.resolve(CaptionFile.NAME), made);
        References.write(folder.resolve(References.NAME), made);
        progress.report(1, "Made");
        return made;
    }

    private SampleClip make(Scene scene, SampleClip.Kind kind, Progress progress) throws MediaException {
        SampleClip clip = names.distinct(SampleClip.of(scene, kind));
        Iterator<Frame> frames = kind == SampleClip.Kind.SOUND_ONLY ? Collections.emptyIterator() : frames(scene);
        Optional<Waveform> sound =
                switch (kind) {
                    case SOUND_AND_PICTURE -> Optional.of(SceneSound.render(scene, CLIP_RATE));
                    case SOUND_ONLY -> Optional.of(SceneSound.render(scene, MODEL_RATE));
                    case PICTURE_ONLY -> Optional.empty();
                };
        ClipWriter.write(folder.resolve(clip.file()), SPEC, frames, sound, quiet(progress));
        return clip;
    }

    private SampleClip makeSync(Progress progress) throws MediaException {
        SampleClip clip = SyncClip.truth();
        SyncClip.write(folder.resolve(clip.file()), quiet(progress));
        return clip;
    }

    private Iterator<Frame> frames(Scene scene) {
        return IntStream.range(0, (int) (Scene.SECONDS * SPEC.frameRate()))
                .mapToObj(
                        index -> pictures.frame(scene, (double) index / SPEC.frameRate(), SPEC.width(), SPEC.height()))
                .iterator();
    }

    /** Stops when the whole does, but leaves the reporting to it. */
    private static Progress quiet(Progress whole) {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** So many seeds in a row. */
    static List<Long> inARow(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }
}
