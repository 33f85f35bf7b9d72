package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.preferences.WindowPlace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VideoWindowTest {

    private static final WindowPlace FIRST = new WindowPlace(0, 0, 1440, 900);
    private static final WindowPlace SECOND = new WindowPlace(1440, -100, 1920, 1080);

    private static WindowPlace fitting(WindowPlace last, WindowPlace... screens) {
        return VideoWindow.fitting(Optional.of(last), List.of(screens));
    }

    @Test
    void theFirstTimeItIsInTheMiddleOfTheSecondScreen() {
        assertThat(VideoWindow.fitting(Optional.empty(), List.of(FIRST, SECOND)))
                .isEqualTo(new WindowPlace(1920, 170, 960, 540)); // 1440 + 480, -100 + 270
    }

    @Test
    void itIsWhereItWasLast() {
        WindowPlace last = new WindowPlace(2000, 0, 640, 360);

        assertThat(fitting(last, FIRST, SECOND)).isEqualTo(last);
    }

    @Test
    void whereItsScreenIsGoneItIsOnTheOneThatIsLeft() {
        assertThat(fitting(new WindowPlace(2000, 0, 640, 360), FIRST)).isEqualTo(new WindowPlace(240, 180, 960, 540));
    }

    @Test
    void aWindowThatHangsOverIsMovedIntoTheScreenThatShowsMostOfIt() {
        assertThat(fitting(new WindowPlace(1300, 700, 800, 450), FIRST, SECOND))
                .isEqualTo(new WindowPlace(1440, 530, 800, 450)); // 980 is the foot of the second screen
    }

    @Test
    void aSmallerScreenGetsAllItCanShow() {
        assertThat(fitting(new WindowPlace(100, 100, 1920, 1080), FIRST)).isEqualTo(FIRST);
    }

    @Test
    void aScreenSmallerThanTheFirstSizeIsNotOverrun() {
        WindowPlace small = new WindowPlace(0, 0, 800, 480);

        assertThat(VideoWindow.fitting(Optional.empty(), List.of(small))).isEqualTo(new WindowPlace(0, 0, 800, 480));
    }
}
