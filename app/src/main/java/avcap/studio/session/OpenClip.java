package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.studio.landmark.Landmarks;
import avcap.studio.work.Work;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the chosen clip: nothing yet, everything, or a sentence why not.
 *
 * <p>{@link ClipOpening} writes here; the screens read.
 */
public final class OpenClip {

    private final ReadOnlyObjectWrapper<@Nullable ClipFeatures> features = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<ClipFeatures>> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Landmarks> landmarks = new ReadOnlyObjectWrapper<>(Landmarks.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Sound, spectrogram, frames and model input of the chosen clip, null until they are read. */
    public ReadOnlyObjectProperty<@Nullable ClipFeatures> featuresProperty() {
        return features.getReadOnlyProperty();
    }

    public Optional<ClipFeatures> features() {
        return Optional.ofNullable(features.get());
    }

    /** The job that reads the clip, null when none does: its progress, its step, its Cancel. */
    public ReadOnlyObjectProperty<@Nullable Work<ClipFeatures>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the clip cannot be read, one sentence; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What stands out in it, nothing until that is found; {@link LandmarkFinding} writes here. */
    public ReadOnlyObjectProperty<Landmarks> landmarksProperty() {
        return landmarks.getReadOnlyProperty();
    }

    public Landmarks landmarks() {
        return landmarks.get();
    }

    void landmarks(Landmarks found) {
        landmarks.set(found);
    }

    void clear() {
        features.set(null);
        reading.set(null);
        problem.set("");
    }

    void reading(Work<ClipFeatures> work) {
        reading.set(work);
    }

    void read(ClipFeatures result) {
        reading.set(null);
        features.set(result);
    }

    void unread(String sentence) {
        reading.set(null);
        problem.set(sentence);
    }
}
