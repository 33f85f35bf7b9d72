package avcap.studio.session;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Through which layers and heads the attention is looked at, and whether as it chose a word or as it read on. */
public final class AttentionChoice {

    private final ObjectProperty<HeadReduction> reduction = new SimpleObjectProperty<>(HeadReduction.mean());
    private final ObjectProperty<AttentionView> view = new SimpleObjectProperty<>(AttentionView.PREDICTING);

    public ObjectProperty<HeadReduction> reductionProperty() {
        return reduction;
    }

    public HeadReduction reduction() {
        return reduction.get();
    }

    public ObjectProperty<AttentionView> viewProperty() {
        return view;
    }

    public AttentionView view() {
        return view.get();
    }
}
