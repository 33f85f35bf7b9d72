package avcap.studio.attention;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.features.ClipFeatures;
import avcap.studio.control.Heat;
import avcap.studio.control.Labels;
import avcap.studio.control.Still;
import avcap.studio.session.Leaning;
import avcap.studio.session.LeaningWords;
import avcap.studio.session.LookedPlace;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pictures the model saw, two abreast, each with its heat, its times and its share. */
final class FrameTiles extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final double GAP = 8;
    private static final double SMALL = 100;
    private static final double LARGE = 200;

    private final AttentionViewModel model;
    private final GridPane tiles = new GridPane();
    private final Label note = new Label();
    private final Label none = new Label();
    private final Label leaning = Labels.wrapped("attention-lean", "text-small", "muted");
    private final List<FrameTile> pictures = new ArrayList<>();
    private final List<Label> shares = new ArrayList<>();

    FrameTiles(AttentionViewModel model) {
        this.model = model;
        setId("frame-tiles");
        getStyleClass().add("section");
        none.getStyleClass().addAll("text-small", "muted");
        none.managedProperty().bind(none.visibleProperty());
        tiles.setHgap(GAP);
        tiles.setVgap(6);
        getChildren().addAll(SectionHead.of("attention.where", note), none, tiles, leaning);
        leaning.visibleProperty().bind(leaning.textProperty().isNotEmpty());
        Labels.folding(leaning);
        tiles.setOnMouseExited(event -> model.session().leaning().clear());
        Leaning pointing = model.session().leaning();
        List.<Observable>of(pointing.placeProperty(), pointing.sharesProperty())
                .forEach(cause -> cause.addListener(
                        observed -> point(pointing.placeProperty().get())));
        model.featuresProperty().addListener((observed, before, now) -> rebuild(now));
        model.explanationProperty()
                .addListener((observed, before, now) ->
                        rebuild(model.featuresProperty().get()));
        model.saliencyProperty().addListener((observed, before, now) -> heat(now));
        rebuild(model.featuresProperty().get());
    }

    private void rebuild(@Nullable ClipFeatures features) {
        tiles.getChildren().clear();
        tiles.getColumnConstraints().clear();
        pictures.clear();
        shares.clear();
        boolean hasPicture = features != null && !features.frames().isEmpty();
        none.setVisible(!hasPicture);
        none.setText(features == null ? "" : WORDS.text("attention.noPicture"));
        if (features != null && hasPicture) {
            int frames = features.frames().size();
            int tubelets = tubelets(frames);
            columns(Math.min(2, tubelets));
            for (int tubelet = 0; tubelet < tubelets; tubelet++) {
                add(
                        new FrameTile(Still.of(features.frames().get(tubelet * frames / tubelets))
                                .image()),
                        tubelet,
                        tubelets);
            }
            note.setText(WORDS.text(tubelets == frames ? "attention.singles" : "attention.pairs"));
        }
        heat(model.saliencyProperty().get());
    }

    private void columns(int count) {
        for (int column = 0; column < count; column++) {
            ColumnConstraints even = new ColumnConstraints();
            even.setPercentWidth(100.0 / count);
            tiles.getColumnConstraints().add(even);
        }
    }

    /** Several frames are joined in pairs before the model sees them. */
    private static int tubelets(int frames) {
        return frames > 1 ? frames / 2 : frames;
    }

    private void add(FrameTile picture, int tubelet, int tubelets) {
        Label times = new Label(model.times(tubelet, tubelets));
        times.getStyleClass().add("num-tiny");
        Label share = new Label();
        share.getStyleClass().add("num-tiny");
        Region gap = Labels.gap();
        double height = tubelets == 1 ? LARGE : SMALL;
        picture.setMinHeight(height);
        picture.setMaxHeight(height);
        picture.setAccessibleText(WORDS.text("attention.tile", times.getText()));
        Leaning pointing = model.session().leaning();
        picture.setOnPointed(
                pointing.layout().map(TokenLayout::patchesPerSide).orElse(1),
                (row, column) -> pointing.pointAtPicture(tubelet, row, column));
        tiles.add(new VBox(3, picture, new HBox(times, gap, share)), tubelet % 2, tubelet / 2);
        pictures.add(picture);
        shares.add(share);
    }

    private void point(@Nullable LookedPlace now) {
        LookedPlace.Region region = now instanceof LookedPlace.Region there ? there : null;
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i)
                    .frame(
                            region != null && region.tubelet() == i
                                    ? Optional.of(new FrameTile.Patch(region.row(), region.column()))
                                    : Optional.empty());
        }
        leaning.setText(region == null ? "" : LeaningWords.told(model.session()));
    }

    private void heat(@Nullable Saliency saliency) {
        float[][][] grids = saliency == null ? new float[0][][] : saliency.visualGrids();
        Heat[] heat = Heat.weighted(Heat.allOf(grids), saliency == null ? 0 : saliency.pictureShare());
        double[] weights = model.pictureWeights();
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).show(i < heat.length ? heat[i] : null);
            shares.get(i).setText(i < weights.length ? WordHead.shortened(weights[i]) : "");
        }
    }
}
