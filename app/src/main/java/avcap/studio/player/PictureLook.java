package avcap.studio.player;

import avcap.inference.attention.Saliency;
import avcap.inference.features.ClipFeatures;
import avcap.studio.control.Heat;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.Session;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What lies over the picture on the screen: the heat of the chosen word, told by where the playhead stands. */
final class PictureLook {

    private static final double USUAL_ASPECT = 16.0 / 9;
    private static final PictureHeat NO_HEAT = new PictureHeat(List.of(), List.of());

    private final Session session;
    private final ChosenSaliency saliency;
    private final ReadOnlyObjectWrapper<@Nullable Heat> heat = new ReadOnlyObjectWrapper<>(this, "heat");
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(this, "word", "");
    private final ReadOnlyDoubleWrapper aspect = new ReadOnlyDoubleWrapper(this, "aspect", USUAL_ASPECT);
    private PictureHeat pictureHeat = NO_HEAT;

    PictureLook(Session session) {
        this.session = session;
        this.saliency = new ChosenSaliency(session);
        session.clip().featuresProperty().addListener((property, old, now) -> readClip());
        session.words().rangeProperty().addListener((property, old, now) -> readHeat());
        saliency.property().addListener((property, old, now) -> readHeat());
        session.playhead().timeProperty().addListener((property, old, now) -> showHeat());
        readClip();
    }

    private void readClip() {
        aspect.set(session.clip()
                .features()
                .flatMap(features -> features.clip().picture())
                .map(picture -> (double) picture.width() / picture.height())
                .orElse(USUAL_ASPECT));
        readHeat();
    }

    private void readHeat() {
        Saliency chosen = saliency.property().get();
        List<Double> times = session.clip()
                .features()
                .map(ClipFeatures::input)
                .map(input -> input.frameTimes())
                .orElse(List.of());
        pictureHeat = chosen == null ? NO_HEAT : PictureHeat.of(chosen, times);
        word.set(chosen == null ? "" : session.words().rangeText());
        showHeat();
    }

    private void showHeat() {
        heat.set(pictureHeat.at(session.playhead().time()).orElse(null));
    }

    /** Where in the picture on the screen the model looked for the chosen word, null if none is chosen. */
    ReadOnlyObjectProperty<@Nullable Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /** The word whose heat is shown, empty if none is. */
    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** Width of the picture over its height. */
    ReadOnlyDoubleProperty aspectProperty() {
        return aspect.getReadOnlyProperty();
    }
}
