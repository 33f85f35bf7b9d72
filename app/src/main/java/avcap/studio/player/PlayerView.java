package avcap.studio.player;

import avcap.studio.control.KeyCap;
import avcap.studio.session.Seeing;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The video in its well, with heat, the chosen word, the time; or a sentence where there is no video. */
public final class PlayerView extends StackPane {

    private final PlayerViewModel viewModel;
    private final PictureWell picture = new PictureWell();
    private final PictureFrame frame = new PictureFrame();
    private final FontIcon glyph = new FontIcon(Feather.ACTIVITY);
    private final Label sentence = new Label();
    private final Button relocate = new Button();
    private final VBox notice = new VBox(8, glyph, sentence, relocate);
    private final Label chip = new Label();
    private final Label readout = new Label();
    private final Label damage = new Label();
    private final boolean isOwnWindow;

    /** Inside the studio. */
    public PlayerView(PlayerViewModel viewModel) {
        this(viewModel, false);
    }

    private PlayerView(PlayerViewModel viewModel, boolean isOwnWindow) {
        this.viewModel = viewModel;
        this.isOwnWindow = isOwnWindow;
        setId("player");
        getStyleClass().add("video-well");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(viewModel.words().text("player.accessible"));
        setPadding(new Insets(1));
        setMinSize(0, 0);
        getChildren()
                .addAll(
                        picture,
                        frame,
                        notice,
                        placed(chip, Pos.TOP_LEFT, 7),
                        placed(readout, Pos.BOTTOM_RIGHT, 5),
                        placed(damage, Pos.BOTTOM_LEFT, 5),
                        copyBar());
        dress();
        bind();
    }

    /** For a window of its own, while {@link PlayerViewModel#elsewhereProperty} says so. */
    public static PlayerView inItsOwnWindow(PlayerViewModel viewModel) {
        return new PlayerView(viewModel, true);
    }

    private CopyBar copyBar() {
        CopyBar bar = new CopyBar(viewModel);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }

    private static Node placed(Label label, Pos corner, double margin) {
        StackPane.setAlignment(label, corner);
        StackPane.setMargin(label, new Insets(margin));
        label.setMouseTransparent(true);
        return label;
    }

    private void dress() {
        Region patch = new Region();
        patch.getStyleClass().add("viridis-patch");
        chip.setGraphic(patch);
        chip.setId("player-word");
        chip.getStyleClass().add("video-chip");
        readout.setId("player-readout");
        readout.getStyleClass().add("video-readout");
        damage.setId("player-damage");
        damage.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        damage.getStyleClass().add("video-damage");
        damage.setMinWidth(0);
        sentence.setId("player-state");
        sentence.getStyleClass().add("video-state");
        notice.getStyleClass().add("video-glyph");
        notice.setAlignment(Pos.CENTER);
        notice.setPickOnBounds(false);
        glyph.setMouseTransparent(true);
        sentence.setMouseTransparent(true);
        relocate.setId("player-relocate");
        relocate.setText(viewModel.words().text("player.relocate"));
        relocate.getStyleClass().add("small");
        relocate.setOnAction(event -> viewModel.relocate());
        relocate.managedProperty().bind(relocate.visibleProperty());
    }

    private void bind() {
        viewModel.playerProperty().subscribe(now -> showPlayer());
        sceneProperty().subscribe(now -> showPlayer());
        viewModel.elsewhereProperty().subscribe(now -> {
            showPlayer();
            showState();
        });
        viewModel.turnsProperty().subscribe(picture::turn);
        viewModel.stateProperty().subscribe(now -> showState());
        viewModel.playhead().blankedProperty().subscribe(now -> showState());
        frame.heatProperty().bind(viewModel.look().heatProperty());
        frame.aspectProperty().bind(viewModel.look().aspectProperty());
        frame.cropOnlyProperty().bind(viewModel.seeingProperty().isEqualTo(Seeing.AS_THE_MODEL_SEES));
        chip.textProperty().bind(viewModel.look().wordProperty());
        chip.visibleProperty().bind(viewModel.look().wordProperty().isNotEmpty());
        damage.textProperty().bind(viewModel.damageProperty());
        damage.visibleProperty().bind(damage.textProperty().isNotEmpty());
        readout.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> viewModel.readout(viewModel.playhead().time()),
                        viewModel.playhead().timeProperty(),
                        viewModel.stateProperty()));
        readout.visibleProperty().bind(viewModel.hasClipProperty());
        setOnMouseClicked(event -> viewModel.transport().toggle());
    }

    /** Several views can be of one player, and JavaFX fails to take one of two pictures from it: only what is seen has it. */
    private void showPlayer() {
        picture.show(isHere() && getScene() != null ? viewModel.playerProperty().get() : null);
    }

    private boolean isHere() {
        return viewModel.elsewhereProperty().get() == isOwnWindow;
    }

    private void showState() {
        PlayerState state = viewModel.stateProperty().get();
        boolean blanked = viewModel.playhead().blankedProperty().get() && state.hasPicture();
        boolean isSeen = state.hasPicture() && !blanked && isHere();
        picture.setVisible(isSeen);
        frame.setVisible(isSeen);
        notice.setVisible(!isSeen);
        sentence.setText(
                state.hasPicture() && !isHere()
                        ? KeyCap.sentence(this, viewModel.words().text("player.state.elsewhere"))
                        : blanked ? viewModel.words().text("player.state.blank") : state.sentence());
        relocate.setVisible(state.kind() == PlayerState.Kind.MISSING);
        glyph.setIconCode(glyphOf(state.kind()));
    }

    private static Feather glyphOf(PlayerState.Kind kind) {
        return switch (kind) {
            case SOUND_ONLY -> Feather.ACTIVITY;
            case BROKEN, MISSING -> Feather.ALERT_TRIANGLE;
            case OPENING -> Feather.FILM;
            case EMPTY -> Feather.FILM;
            case PICTURE, PREVIEW -> Feather.EYE_OFF;
        };
    }
}
