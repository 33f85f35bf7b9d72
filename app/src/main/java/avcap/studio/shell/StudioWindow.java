package avcap.studio.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.util.Animations;
import avcap.studio.annotation.Project;
import avcap.ui.Theme;
import avcap.ui.UiResources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window's content: bar, rail, body, status, and sheets above all. */
public final class StudioWindow extends StackPane {

    private static final double FACE_SIZE = 13;
    private static final Duration FADE = Duration.millis(100);

    private final BorderPane frame = new BorderPane();
    private final ModalPane sheets = new ModalPane();
    private final Body body;
    private final Workplaces places = new Workplaces();

    /** Puts the window together; {@code files} are the menu items without a key, {@code models} the view of models. */
    StudioWindow(
            Commands commands,
            KeyMap keys,
            TopBar.Files files,
            Body body,
            Node models,
            StatusViewModel status,
            NoticeBoard notices,
            ReadOnlyObjectProperty<@Nullable Project> project) {
        this.body = body;
        setId("studio");
        frame.setTop(new TopBar(commands, keys, files, project, places.currentProperty()));
        frame.setLeft(new Rail(commands, places.currentProperty()));
        frame.setCenter(places);
        frame.setBottom(new StatusLine(status));
        sheets.setId("sheets");
        sheets.setInTransitionFactory(sheet -> Animations.fadeIn(sheet, FADE));
        sheets.setOutTransitionFactory(sheet -> Animations.fadeOut(sheet, FADE));
        getChildren().addAll(frame, sheets);
        Node empty = new EmptyState(files.openSample(), () -> commands.run(Command.OPEN_FOLDER));
        notices.show(this);
        places.put(Workplace.MODELS, models);
        project.addListener((observed, before, now) -> places.put(Workplace.CAPTION, now == null ? empty : body));
        places.put(Workplace.CAPTION, project.get() == null ? empty : body);
    }

    Workplaces places() {
        return places;
    }

    Body body() {
        return body;
    }

    /** Takes files that are dropped anywhere. */
    void acceptDrops(Consumer<List<Path>> taker) {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> places =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!places.isEmpty());
            if (!places.isEmpty()) {
                taker.accept(places);
            }
        });
    }

    /** Shows a card over everything; laid out at once, lest it is painted in the corner first. */
    void showSheet(Node sheet) {
        sheets.show(sheet);
        sheets.applyCss();
        sheets.layout();
    }

    ModalPane sheets() {
        return sheets;
    }

    /** Loads the faces; once, before the first window. */
    public static void loadFonts() {
        for (InputStream face : UiResources.fonts()) {
            try (face) {
                Font.loadFont(face, FACE_SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Dresses a scene in a theme. */
    public static void dress(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(UiResources.styleSheets(theme));
    }
}
