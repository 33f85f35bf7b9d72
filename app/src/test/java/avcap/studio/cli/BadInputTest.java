package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way a file can be wrong: one sentence, and the clips around it are captioned. */
class BadInputTest {

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    /** Files that cannot be captioned at all. */
    enum Unusable {
        MISSING {
            @Override
            Path in(Path folder) {
                return folder.resolve("missing.mp4");
            }
        },
        EMPTY {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.empty(folder.resolve("empty.mp4"));
            }
        },
        TEXT_AS_MP4 {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.textAsMp4(folder.resolve("list.mp4"));
            }
        },
        TOO_SHORT {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.wav(folder.resolve("click.wav"), 0.02);
            }
        };

        abstract Path in(Path folder) throws Exception;
    }

    /** Files that lack something and are captioned all the same. */
    enum Lacking {
        SOUND {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.silent(folder.resolve("silent.mp4"));
            }
        },
        PICTURE {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.wav(folder.resolve("sound.wav"), 1);
            }
        },
        PLAIN_NAME {
            @Override
            Path in(Path folder) throws Exception {
                return TestClips.sounding(folder.resolve("колокол и 雨 é.mp4"));
            }
        };

        abstract Path in(Path folder) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void anUnusableFileGetsOneSentenceAndTheRestGoesOn(Unusable kind) throws Exception {
        Path good = TestClips.wav(folder.resolve("good.wav"), 0.5);
        Path bad = kind.in(folder);
        Path alsoGood = TestClips.wav(folder.resolve("also good.wav"), 0.5);

        CommandRun run = machine.run("caption", good.toString(), bad.toString(), alsoGood.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out().lines()).containsExactly(good + ": a bell rings", alsoGood + ": a bell rings");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err().lines().findFirst().orElseThrow())
                .contains(bad.getFileName().toString())
                .endsWith(".")
                .doesNotContain("Exception");
        assertThat(run.err()).contains("2 of 3 clips captioned, 1 failed in ");
    }

    @ParameterizedTest
    @EnumSource
    void aClipThatLacksSomethingIsCaptionedAllTheSame(Lacking kind) throws Exception {
        Path clip = kind.in(folder);

        CommandRun run = machine.run("caption", clip.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(clip + ": a bell rings" + System.lineSeparator());
    }

    @Test
    void aTruncatedClipIsCaptionedOrGetsASentence() throws Exception {
        Path clip = TestClips.truncated(folder.resolve("cut.mp4"));

        CommandRun run = machine.run("caption", clip.toString());

        assertThat(run.exit()).isIn(ExitCode.DONE.code(), ExitCode.SOME_FAILED.code());
        assertThat(run.out() + run.err()).hasLineCount(1).contains("cut.mp4");
    }

    @Test
    void jsonSaysTheErrorInTheClipsPlace() {
        CommandRun run = machine.run("caption", "--json", "missing.mp4");

        assertThat(run.out())
                .startsWith("{\"file\":\"missing.mp4\",\"error\":\"")
                .doesNotContain("\"caption\"");
    }

    @Test
    void aStreamThatIsNotThereCannotBeAskedFor() throws Exception {
        Path clip = TestClips.silent(folder.resolve("silent.mp4"));

        CommandRun run = machine.run("caption", "--modality", "sound", clip.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("silent.mp4 has no sound");
    }

    @Test
    void whatMayNotBeReadOnTheWayThroughAFolderIsASentence() {
        CaptionerSource locked = (checkpoint, wish, tell, progress) -> {
            throw new UncheckedIOException(new AccessDeniedException("/locked"));
        };

        CommandRun run = CommandRun.of(new Surroundings(FakeStudioDoor.open(), locked, false), "caption", "x.wav");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err().lines()).containsExactly("This user may not use /locked. (AV-303)");
    }
}
