package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import avcap.inference.media.MediaException;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodedPlayerTest {

    private final Path folder;
    private long nanos;

    DecodedPlayerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void thereIsAClip() throws MediaException {
        MadeMedia.clip(folder.resolve("clip.mp4"));
    }

    private DecodedPlayer player(String name) {
        return new DecodedPlayer(
                new ClockPlayer(2, () -> nanos), new PictureSource(folder.resolve(name)), Workshop.immediate());
    }

    private static double shown(DecodedPlayer player) {
        return player.pictureProperty().get().time();
    }

    @Test
    void thePictureOfTheMomentIsShown() {
        DecodedPlayer player = player("clip.mp4");
        assertThat(shown(player)).isZero();

        player.seek(1.25);

        assertThat(shown(player)).isCloseTo(1.2, within(1e-6));
        assertThat(player.time()).isEqualTo(1.25);
        player.close();
    }

    @Test
    void itRunsOnTheClock() {
        DecodedPlayer player = player("clip.mp4");
        player.play();
        nanos += 650_000_000L;
        assertThat(player.time()).isCloseTo(.65, within(1e-6));

        player.pause();

        assertThat(shown(player)).isCloseTo(.6, within(1e-6));
        player.close();
    }

    @Test
    void aClipThatCannotBeDecodedShowsNothingAndStillHasItsClock() {
        DecodedPlayer player = player("missing.mp4");

        player.seek(1);

        assertThat(player.pictureProperty().get()).isNull();
        assertThat(player.time()).isEqualTo(1);
        player.close();
    }

    @Test
    void whatWasClosedDecodesNoMore() {
        DecodedPlayer player = player("clip.mp4");
        player.close();

        player.seek(1);

        assertThat(shown(player)).isZero();
    }

    @Test
    void whoGoesElsewhereWhileAPictureIsDecodedSeesTheOneThere() {
        Queue<Runnable> window = new ConcurrentLinkedQueue<>();
        try (Workshop threads = Workshop.deliveringOn(window::add)) {
            DecodedPlayer player = new DecodedPlayer(
                    new ClockPlayer(2, () -> nanos), new PictureSource(folder.resolve("clip.mp4")), threads);

            player.seek(0);

            await().untilAsserted(() -> {
                while (!window.isEmpty()) {
                    window.remove().run();
                }
                assertThat(player.pictureProperty().get()).isNotNull();
            });
            player.close();
        }
    }
}
