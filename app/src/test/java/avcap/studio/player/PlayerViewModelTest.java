package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.NewClip;
import avcap.studio.landmark.LandmarkReader;
import avcap.studio.notice.Notices;
import avcap.studio.player.PlayerOpener.Refusal;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.LandmarkFinding;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.MadePictures;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerViewModelTest {

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final Path folder;
    private long nanos;
    private Optional<Refusal> refusal = Optional.empty();
    private boolean refusesCopies;
    private final PlayerViewModel player;

    PlayerViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        this.player = new PlayerViewModel(
                session,
                workshop,
                notices,
                this::open,
                new PlayableCopies(() -> folder.resolve("copies"), () -> 1, folder.resolve("spare")),
                () -> nanos);
    }

    /** Refuses the clip itself as it is told to, and plays every copy unless it refuses those too. */
    private void open(Path file, boolean hasPicture, Consumer<ClipPlayer> opened, Consumer<Refusal> refused) {
        boolean isCopy = !file.equals(folder.resolve("clip.mp4"));
        refusal.filter(why -> refusesCopies || !isCopy)
                .ifPresentOrElse(refused, () -> opened.accept(new ClockPlayer(10, () -> nanos)));
    }

    @BeforeEach
    void thereIsAFile() throws Exception {
        Files.writeString(folder.resolve("clip.mp4"), "not decoded here");
    }

    private void open(ClipState... states) throws Exception {
        open(10, states);
    }

    private void open(double seconds, ClipState... states) throws Exception {
        InMemoryProject project = new InMemoryProject(folder);
        NewClip clip = Clips.at(folder.resolve("clip.mp4"));
        project.add(List.of(new NewClip(clip.file(), clip.clip(), seconds, Set.of(states), Optional.empty())));
        session.open(project, project.entries());
    }

    private void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
        player.tick();
    }

    @Test
    void thePlayheadFollowsThePlayer() throws Exception {
        open();

        session.playhead().play();
        pass(1.5);

        assertThat(session.playhead().time()).isCloseTo(1.5, within(1e-6));
        assertThat(session.playhead().playingProperty().get()).isTrue();
    }

    @Test
    void aSpanIsRepeated() throws Exception {
        open();
        session.playhead().loop(TimeSpan.ofSeconds(2, 3));
        session.playhead().seek(2);

        session.playhead().play();
        pass(1.01);

        assertThat(session.playhead().time()).isEqualTo(2);
    }

    @Test
    void aPreRolledSpanIsRepeatedFromAMomentBefore() throws Exception {
        open();
        session.playhead().loop(TimeSpan.ofSeconds(2, 3));
        player.transport().togglePreRoll();
        session.playhead().seek(2);

        session.playhead().play();
        pass(1.01);
        assertThat(session.playhead().time()).isEqualTo(1.5);
        pass(1);

        assertThat(session.playhead().time()).isCloseTo(2.5, within(1e-6));
    }

    @Test
    void theShuttleRunsBackUntilAnotherClipIsOpened() throws Exception {
        open();
        session.playhead().seek(8);
        player.transport().shuttleBack();
        pass(.5);
        assertThat(session.playhead().time()).isCloseTo(7.5, within(1e-6));
        assertThat(player.playerProperty().get())
                .extracting(ClipPlayer::time)
                .isEqualTo(session.playhead().time());

        session.close();
        pass(.5);

        assertThat(player.transport().backSpeedProperty().get()).isZero();
    }

    @Test
    void itStopsAtTheEndAndBeginsAgain() throws Exception {
        open();
        session.playhead().play();

        pass(11);
        assertThat(session.playhead().playingProperty().get()).isFalse();
        assertThat(session.playhead().time()).isEqualTo(10);

        session.playhead().play();
        assertThat(session.playhead().time()).isZero();
    }

    @Test
    void theSpanIsRememberedWhileItsLoopIsOff() throws Exception {
        open();
        session.playhead().loop(TimeSpan.ofSeconds(2, 3));

        player.transport().toggleLoop();
        assertThat(session.playhead().loop()).isEmpty();
        player.transport().toggleLoop();

        assertThat(session.playhead().loop()).contains(TimeSpan.ofSeconds(2, 3));
    }

    @Test
    void framesAreSteppedByTheirRate() throws Exception {
        open();
        session.playhead().seek(1);

        player.transport().stepFrames(1);

        assertThat(player.readout(session.playhead().time())).isEqualTo("0:01.04 \u00b7 frame 26");
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 30_000 / 1001.0, 60_000 / 1001.0, 0})
    void framesAreSteppedByTheTimesThatAreDecoded(double frameRate) throws Exception {
        double[] times = frameRate > 0 ? MadePictures.steady(frameRate, 60) : MadePictures.uneven(60);
        MadePictures.write(folder.resolve("clip.mp4"), times, time -> 40);
        ClipOpening.follow(session, workshop, new FeatureReader()::read);
        LandmarkFinding.follow(session, workshop, new LandmarkReader()::read);
        open();

        for (int i = 1; i < times.length; i++) {
            player.transport().stepFrames(1);
            assertThat(session.playhead().time()).isCloseTo(times[i], within(.0015));
        }
        assertThat(player.readout(session.playhead().time())).endsWith("frame 59");
        for (int i = times.length - 2; i >= 0; i--) {
            player.transport().stepFrames(-1);
            assertThat(session.playhead().time()).isCloseTo(times[i], within(.0015));
        }
    }

    @Test
    void withoutASoundDeviceThePersonIsToldOnce() throws Exception {
        refusal = Optional.of(Refusal.NO_SOUND_DEVICE);

        open();

        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).sentence()).contains("play silently");
    }

    @Test
    void aClipThatCannotBePlayedStillHasAClock() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);

        open();

        assertThat(player.stateProperty().get().kind()).isEqualTo(PlayerState.Kind.BROKEN);
        assertThat(player.stateProperty().get().sentence()).contains("\"clip.mp4\" holds no sound");
        assertThat(player.playerProperty().get()).isInstanceOf(ClockPlayer.class);
    }

    @Test
    void aClipNoPlayerKnowsPlaysAsACopy() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        MadeMedia.clip(folder.resolve("clip.mp4"));

        open();

        assertThat(player.stateProperty().get().kind()).isEqualTo(PlayerState.Kind.PICTURE);
        assertThat(player.stateProperty().get().isAsStored()).isFalse();
        assertThat(player.playerProperty().get()).isInstanceOf(ClockPlayer.class);
        assertThat(player.copyingProperty().get()).isNull();
        assertThat(folder.resolve("copies")).isNotEmptyDirectory();
    }

    @Test
    void whereEvenTheCopyDoesNotPlayThePicturesComeFromTheFile() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        refusesCopies = true;
        MadeMedia.clip(folder.resolve("clip.mp4"));

        open();

        assertThat(player.stateProperty().get().kind()).isEqualTo(PlayerState.Kind.PREVIEW);
        assertThat(player.stateProperty().get().sentence()).contains("once more");
        assertThat(player.playerProperty().get()).isInstanceOf(DecodedPlayer.class);
    }

    @Test
    void whileACopyIsMadeThePicturesComeFromTheFile() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        MadeMedia.clip(folder.resolve("clip.mp4"));
        List<PlayerState> states = new ArrayList<>();
        List<Boolean> copying = new ArrayList<>();
        player.stateProperty().subscribe(now -> states.add(now));
        player.copyingProperty().subscribe(work -> copying.add(work != null));

        open();

        assertThat(states)
                .extracting(PlayerState::kind)
                .containsSubsequence(PlayerState.Kind.OPENING, PlayerState.Kind.PREVIEW, PlayerState.Kind.PICTURE);
        assertThat(copying).containsExactly(false, true, false);
    }

    @Test
    void withoutRoomForACopyThePicturesStillComeFromTheFile() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        MadeMedia.clip(folder.resolve("clip.mp4"));
        Files.writeString(folder.resolve("copies"), "a file where the folder should be");
        Files.writeString(folder.resolve("spare"), "and another");

        open();

        assertThat(player.stateProperty().get().kind()).isEqualTo(PlayerState.Kind.PREVIEW);
        assertThat(player.stateProperty().get().sentence()).contains("no room");
        assertThat(player.playerProperty().get()).isInstanceOf(DecodedPlayer.class);
    }

    @Test
    void soundNoPlayerKnowsPlaysAsACopy() throws Exception {
        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        ClipWriter.writeWav(folder.resolve("sound.wav"), Waveform.silence(1, 16_000));
        Files.move(folder.resolve("sound.wav"), folder.resolve("clip.mp4"), StandardCopyOption.REPLACE_EXISTING);

        open(ClipState.NO_PICTURE);

        assertThat(player.stateProperty().get().kind()).isEqualTo(PlayerState.Kind.SOUND_ONLY);
        assertThat(folder.resolve("copies")).isNotEmptyDirectory();
    }

    @Test
    void aClipOfUnknownLengthIsAsLongAsItsPlayerSays() throws Exception {
        open(0);

        assertThat(session.playhead().duration()).isEqualTo(10);
    }

    @Test
    void aPictureStoredLyingIsTurnedOnlyInItsOwnFile() throws Exception {
        open();
        showTurned(1);
        assertThat(player.turnsProperty().getValue()).isEqualTo(1);

        refusal = Optional.of(Refusal.UNKNOWN_FORMAT);
        MadeMedia.clip(folder.resolve("clip.mp4"));
        open();
        showTurned(1);

        assertThat(player.turnsProperty().getValue()).isZero();
    }

    /** The chosen clip turns out to be stored lying on its side. */
    private void showTurned(int quarterTurns) {
        show(quarterTurns, Set.of());
    }

    @Test
    void damageThatReadingBroughtToLightIsSaid() throws Exception {
        open();
        assertThat(player.damageProperty().getValue()).isEmpty();

        show(0, Set.of(ClipState.DAMAGED));

        assertThat(player.damageProperty().getValue()).startsWith("Damaged");
    }

    private void show(int quarterTurns, Set<ClipState> states) {
        Path file = folder.resolve("clip.mp4");
        ClipOpening.follow(session, workshop, (path, shape, preset, progress) -> {
            ClipFeatures read = Readings.both(file, shape);
            Clip.PictureStream lying = new Clip.PictureStream(48, 64, 25, "h264", quarterTurns);
            Clip clip = new Clip(file, 10, read.clip().sound(), Optional.of(lying), states);
            return new ClipFeatures(
                    clip, read.sound(), read.spectrogram(), read.frames(), read.strip(), read.input(), read.timing());
        });
    }

    @Test
    void aSystemWithoutTheMediaLibraryIsASentenceAndPicturesFromTheFile() throws Exception {
        refusal = Optional.of(Refusal.NO_PLAYER);

        open();

        assertThat(player.stateProperty().get().sentence()).contains("libasound2");
        assertThat(player.playerProperty().get()).isInstanceOf(DecodedPlayer.class);
    }

    @Test
    void aMissingFileIsASentence() throws Exception {
        Files.delete(folder.resolve("clip.mp4"));

        open();

        assertThat(player.stateProperty().get().sentence()).contains("not where it was");
    }
}
