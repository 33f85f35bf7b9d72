package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleClipsTest {

    private static final long MOST_BYTES = 12_000_000;

    @Test
    void unpacksNoMoreClipsThanAreNeeded(@TempDir Path target) throws IOException {
        List<Path> clips = SampleClips.unpackSome(4, target, Progress.none());

        assertThat(clips).hasSize(4);
        assertThat(target).isDirectoryNotContaining(file -> !clips.contains(file));
    }

    @Test
    void sixteenScenesAndOneEachWithoutPictureWithoutSoundAndForSync() {
        List<SampleClip> clips = SampleClips.all();

        assertThat(clips.stream().filter(clip -> clip.kind() == SampleClip.Kind.SOUND_ONLY))
                .hasSize(1);
        assertThat(clips.stream().filter(clip -> clip.kind() == SampleClip.Kind.PICTURE_ONLY))
                .hasSize(1);
        assertThat(clips).extracting(SampleClip::id).doesNotHaveDuplicates().contains("click-and-flash");
        assertThat(clips).hasSize(19);
    }

    @Test
    void theCommittedTruthIsWhatTheGeneratorStillDraws() {
        for (SampleClip clip : SampleClips.all()) {
            if (clip.seed().isPresent()) {
                Scene scene = SceneGenerator.scene(clip.seed().getAsLong());

                assertThat(clip).isEqualTo(SampleClip.of(scene, clip.kind()));
            }
        }
    }

    @Test
    void unpacksEveryClipWithinTheLimit(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("Clips für Anfänger");

        List<Path> files = SampleClips.unpackTo(target, Progress.none());

        assertThat(files).hasSameSizeAs(SampleClips.all()).allMatch(Files::isRegularFile);
        assertThat(target.resolve("captions.json")).exists();
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        assertThat(total).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void unpackingAgainMendsWhatIsBrokenAndLeavesNoParts(@TempDir Path folder) throws IOException {
        List<Path> files = SampleClips.unpackTo(folder, Progress.none());
        byte[] whole = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), new byte[] {1, 2, 3});

        SampleClips.unpackTo(folder, Progress.none());

        assertThat(files.get(0)).hasBinaryContent(whole);
        try (var listed = Files.list(folder)) {
            assertThat(listed).hasSize(files.size() + 1);
        }
    }
}
