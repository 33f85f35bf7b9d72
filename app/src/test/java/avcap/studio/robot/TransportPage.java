package avcap.studio.robot;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** The line of buttons below the video, as it tells what plays. */
final class TransportPage extends Page {

    TransportPage(Scene scene) {
        super(scene);
    }

    String time() {
        return reads("transport-time");
    }

    /** How fast, with a minus if backwards. */
    String speed() {
        return reads("transport-speed");
    }

    /** How long the clip is. */
    String duration() {
        return reads("transport-duration");
    }

    /** The span that is or was looped. */
    String span() {
        return reads("transport-span");
    }

    boolean isPlaying() {
        Button play = node("transport-play", Button.class);
        return look(() -> play.getAccessibleText().startsWith("Pause"));
    }

    /** Gives a key and waits until the time is this. */
    void goes(String time, KeyCode... keys) {
        press(keys);
        until("the time " + time, () -> time().equals(time));
    }

    /** Gives a key and waits until the speed is this. */
    void runs(String speed, KeyCode... keys) {
        press(keys);
        until("the speed " + speed, () -> speed().equals(speed));
    }
}
