package avcap.studio.shell;

import avcap.studio.player.PlayerView;
import avcap.studio.player.PlayerViewModel;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.preferences.WindowPlace;
import avcap.ui.Theme;
import avcap.ui.UiResources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The video alone, in a window of its own that stands where it stood last: on the second screen, if there is one. Closed, the
 * video is back in the studio.
 */
final class VideoWindow {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 180;

    private final PlayerViewModel player;
    private final PreferencesFile preferences;
    private final Stage studio;
    private final Consumer<Scene> keys;
    private Optional<Stage> open = Optional.empty();

    /**
     * @param studio the window that the video is taken from
     * @param keys gives a scene the keys of the studio
     */
    VideoWindow(PlayerViewModel player, PreferencesFile preferences, Stage studio, Consumer<Scene> keys) {
        this.player = player;
        this.preferences = preferences;
        this.studio = studio;
        this.keys = keys;
    }

    void toggle() {
        if (open.isPresent()) {
            close();
        } else {
            show();
        }
    }

    private void show() {
        StackPane root = new StackPane(PlayerView.inItsOwnWindow(player));
        root.setId("video-window");
        root.getStyleClass().add("video-window");
        WindowPlace place = place();
        Scene scene = new Scene(root, place.width(), place.height());
        keys.accept(scene);
        scene.getStylesheets()
                .setAll(UiResources.styleSheets(preferences.current().theme()));
        Stage stage = new Stage();
        stage.setTitle(UiResources.studioWords().text("video.title"));
        stage.getIcons().add(Mark.icon(64));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setOnHiding(event -> remember(stage));
        stage.setOnHidden(event -> {
            open = Optional.empty();
            player.elsewhereProperty().set(false);
        });
        open = Optional.of(stage);
        player.elsewhereProperty().set(true);
        stage.show();
        if (Screen.getScreens().size() > 1) {
            studio.requestFocus(); // Who types goes on typing; on a single screen that would hide the video again.
        }
    }

    /** Where it was last; where no screen shows that any more, in the middle of the last screen there is. */
    private WindowPlace place() {
        List<WindowPlace> screens = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(VideoWindow::placeOf)
                .toList();
        return fitting(Optional.ofNullable(preferences.current().video()), screens);
    }

    static WindowPlace fitting(Optional<WindowPlace> last, List<WindowPlace> screens) {
        return last.flatMap(place -> screens.stream()
                        .filter(screen -> place.shownOn(screen) > 0)
                        .max(Comparator.comparingDouble(place::shownOn))
                        .map(place::within))
                .orElseGet(() -> middle(screens.get(screens.size() - 1)));
    }

    private static WindowPlace middle(WindowPlace screen) {
        return new WindowPlace(
                        screen.x() + (screen.width() - WIDTH) / 2,
                        screen.y() + (screen.height() - HEIGHT) / 2,
                        WIDTH,
                        HEIGHT)
                .within(screen);
    }

    private static WindowPlace placeOf(Rectangle2D bounds) {
        return new WindowPlace(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private void remember(Stage stage) {
        if (!stage.isIconified()) {
            WindowPlace place = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            preferences.change(chosen -> chosen.withVideo(place));
        }
    }

    /** Takes the colours of a theme. */
    void dress(Theme theme) {
        open.ifPresent(stage -> stage.getScene().getStylesheets().setAll(UiResources.styleSheets(theme)));
    }

    void close() {
        open.ifPresent(Stage::close);
    }
}
