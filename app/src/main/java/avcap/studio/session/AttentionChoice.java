package avcap.studio.session;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** By which method and through which heads maps are looked at, and whether as the model chose a word or as it read on. */
public final class AttentionChoice {

    /** What a person chooses from: the methods, and for the heads how they are folded. */
    public enum Way {
        MEAN,
        MAX,
        ROLLOUT,
        /** Through one head. */
        HEAD,
        RELEVANCE,
        OCCLUSION
    }

    private final ObjectProperty<MapMethod> method = new SimpleObjectProperty<>(MapMethod.HEADS);
    private final ObjectProperty<HeadReduction> reduction = new SimpleObjectProperty<>(HeadReduction.mean());
    private final ObjectProperty<AttentionView> view = new SimpleObjectProperty<>(AttentionView.PREDICTING);
    private final ReadOnlyObjectWrapper<Map<Integer, Saliency>> found = new ReadOnlyObjectWrapper<>(Map.of());

    public ObjectProperty<MapMethod> methodProperty() {
        return method;
    }

    public MapMethod method() {
        return method.get();
    }

    public ObjectProperty<HeadReduction> reductionProperty() {
        return reduction;
    }

    public HeadReduction reduction() {
        return reduction.get();
    }

    /** The way that is chosen now. */
    public Way way() {
        return switch (method.get()) {
            case RELEVANCE -> Way.RELEVANCE;
            case OCCLUSION -> Way.OCCLUSION;
            case HEADS -> folding(reduction.get());
        };
    }

    private static Way folding(HeadReduction rule) {
        if (rule instanceof HeadReduction.Head) {
            return Way.HEAD;
        }
        if (rule instanceof HeadReduction.Max) {
            return Way.MAX;
        }
        return rule instanceof HeadReduction.Rollout ? Way.ROLLOUT : Way.MEAN;
    }

    /** Goes another way; through the head that was looked through last, or the first of all. */
    public void choose(Way way) {
        switch (way) {
            case MEAN -> fold(HeadReduction.mean());
            case MAX -> fold(HeadReduction.max());
            case ROLLOUT -> fold(HeadReduction.rollout());
            case HEAD -> fold(reduction.get() instanceof HeadReduction.Head last ? last : HeadReduction.head(0, 0));
            case RELEVANCE -> method.set(MapMethod.RELEVANCE);
            case OCCLUSION -> method.set(MapMethod.OCCLUSION);
        }
    }

    /** Folds heads from now on, by this rule. */
    public void fold(HeadReduction rule) {
        reduction.set(rule);
        method.set(MapMethod.HEADS);
    }

    /** The head that is looked through, none if several are folded or heads are not what is looked through. */
    public Optional<HeadReduction.Head> head() {
        return method.get() == MapMethod.HEADS && reduction.get() instanceof HeadReduction.Head one
                ? Optional.of(one)
                : Optional.empty();
    }

    public ObjectProperty<AttentionView> viewProperty() {
        return view;
    }

    public AttentionView view() {
        return view.get();
    }

    /**
     * The maps of the words of the text on the screen that a method other than folding heads has found so far, by the words'
     * numbers; {@link TextMaps} writes here.
     */
    public ReadOnlyObjectProperty<Map<Integer, Saliency>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void found(Map<Integer, Saliency> maps) {
        found.set(Map.copyOf(maps));
    }
}
