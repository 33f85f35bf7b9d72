package avcap.studio.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.util.Animations;
import avcap.studio.annotation.Project;
import avcap.studio.keys.Command;
import avcap.studio.keys.KeyMap;
import avcap.studio.session.Session;
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
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window's content: bar, rail, body, status, and sheets above all. */
public final class StudioWindow extends StackPane {

    private static final double FACE_SIZE = 13;
    private static final Duration FADE = Duration.millis(100);
    private static final Insets PALETTE_PLACE = new Insets(96, 0, 0, 0);

    private final BorderPane frame = new BorderPane();
    private final VBox top = new VBox();
    private final ModalPane sheets = new ModalPane();
    private final ModalPane palettes = new ModalPane();
    private final CardPile sheetPile = new CardPile(sheets);
    private final CardPile palettePile = new CardPile(palettes);
    private final Commands commands;
    private final ReadOnlyObjectProperty<@Nullable Project> project;
    private final Body body;
    private final Workplaces places = new Workplaces();

    /** Puts the window together; {@code models} is the view of models. */
    StudioWindow(
            Commands commands,
            ObservableValue<KeyMap> keys,
            Body body,
            Node models,
            StatusViewModel status,
            NoticeBoard notices,
            Session session) {
        this.commands = commands;
        this.project = session.projectProperty();
        this.body = body;
        setId("studio");
        top.getChildren()
                .add(new TopBar(commands, keys, project, places.currentProperty(), session.annotatorProperty()));
        frame.setTop(top);
        frame.setLeft(new Rail(commands, keys, places.currentProperty()));
        frame.setCenter(places);
        frame.setBottom(new StatusLine(status));
        prepare(sheets, "sheets");
        prepare(palettes, "palettes");
        palettes.setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(frame, sheets, palettes);
        notices.show(this, sheets.displayProperty().or(palettes.displayProperty()));
        places.put(Workplace.MODELS, models);
        putWithProject(Workplace.CAPTION, body);
    }

    /** Puts a view in its place; while no project is open, what opens one is there instead. */
    final void putWithProject(Workplace place, Node view) {
        Node empty = new EmptyState(() -> commands.run(Command.OPEN_SAMPLE), () -> commands.run(Command.OPEN_FOLDER));
        project.subscribe(now -> places.put(place, now == null ? empty : view));
    }

    private static void prepare(ModalPane cards, String id) {
        cards.setId(id);
        cards.setInTransitionFactory(card -> Animations.fadeIn(card, FADE));
        cards.setOutTransitionFactory(card -> Animations.fadeOut(card, FADE));
    }

    Workplaces places() {
        return places;
    }

    Body body() {
        return body;
    }

    /** Puts a strip below the bar. */
    void addStrip(Node strip) {
        top.getChildren().add(strip);
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

    /** A sheet to be filled and laid over everything but palettes. */
    Sheet sheet(String title, double width) {
        return new Sheet(sheetPile, title, width);
    }

    /** Takes the uppermost sheet away. */
    void closeSheet() {
        sheetPile.closeTop();
    }

    void closeSheets() {
        sheetPile.closeAll();
    }

    /** Whether a sheet lies over the views. */
    boolean isCovered() {
        return sheets.isDisplay();
    }

    /** Shows a card above everything, sheets as well, at the top. */
    void showPalette(Node palette) {
        StackPane.setMargin(palette, PALETTE_PLACE);
        palettePile.show("palette", palette, () -> {});
    }

    void hidePalette() {
        palettePile.closeAll();
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
