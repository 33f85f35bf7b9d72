package avcap.studio;

import javafx.application.Application;
import javafx.stage.Stage;

/** The studio as a JavaFX application: one window, opened on the project named by the first argument. */
public final class Studio extends Application {

    @Override
    public void start(Stage window) {
        window.setTitle("AVCap Studio");
        window.show();
    }
}
