package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from end to end, with real clips, the real model and a real project file. */
class FirstLightRobotTest {

    private static final String FIRST = "cow-while-alarm";
    private static final String SECOND = "duck-while-door";
    private static final String MINE = "a cow moos, while an alarm beeps";

    private final Path home;
    private final Path clips;

    FirstLightRobotTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.clips = Files.createDirectory(home.resolve("clips"));
        Path all = home.resolve("all");
        SampleClips.unpackTo(all, Progress.none());
        for (String name : List.of(FIRST, SECOND)) {
            Files.copy(all.resolve(name + ".mp4"), clips.resolve(name + ".mp4"));
        }
    }

    @Test
    void aDraftIsLookedIntoCorrectedAcceptedTakenBackKeptAndExported() throws Exception {
        String machine;
        try (StudioPage studio = StudioPage.real(home).open(clips)) {
            machine = studio.captioning().draft();
            looksInto(studio, machine);
            corrects(studio);
            takesBackAndAcceptsAgain(studio);
            studio.review();
            studio.toCaption();
        }
        try (StudioPage studio = StudioPage.real(home).open(clips)) {
            studio.captioning().untilText(MINE);
            assertThat(history(studio)).extracting(Revision::text).contains(machine, MINE);
            assertThat(studio.library().accepted()).startsWith("1 ");
            studio.export();
        }
        holds(machine);
    }

    private static void looksInto(StudioPage studio, String machine) {
        studio.captioning().toEditor();
        studio.captioning().untilScored();
        studio.captioning().nextWord();
        studio.attention().untilWord();
        studio.attention().untilExplained();
        assertThat(machine).contains(studio.attention().word());
        assertThat(studio.attention().hasHeat()).isTrue();
    }

    private static void corrects(StudioPage studio) throws StoreException {
        studio.captioning().correct(MINE).accept();
        studio.library().untilSelected(SECOND);

        assertThat(history(studio)).extracting(Revision::origin).containsExactly(Origin.MACHINE, Origin.HUMAN);
        assertThat(history(studio)).element(1).extracting(Revision::text).isEqualTo(MINE);
        assertThat(history(studio).get(0).reading()).map(Reading::modelId).hasValueSatisfying(id -> assertThat(id)
                .startsWith("avcap-mini"));
        assertThat(first(studio).status()).isEqualTo(Status.ACCEPTED);
    }

    private static void takesBackAndAcceptsAgain(StudioPage studio) throws StoreException {
        studio.captioning().draft();
        studio.captioning().undo();
        studio.library().untilSelected(FIRST);
        studio.captioning().untilText(MINE);
        assertThat(first(studio).status()).isEqualTo(Status.EDITING);

        studio.captioning().accept();
        studio.library().untilSelected(SECOND);
        assertThat(first(studio).status()).isEqualTo(Status.ACCEPTED);
    }

    private static Entry first(StudioPage studio) throws StoreException {
        return studio.project().entries().get(0);
    }

    private static List<Revision> history(StudioPage studio) throws StoreException {
        return studio.project().revisions(first(studio).id());
    }

    private void holds(String machine) throws IOException {
        for (String file : List.of("captions.jsonl", "audiocaps.csv", "coco_captions.json")) {
            assertThat(Files.readString(clips.resolve("export").resolve(file)))
                    .as(file)
                    .contains(MINE)
                    .contains(machine)
                    .contains("avcap-mini@");
        }
    }
}
