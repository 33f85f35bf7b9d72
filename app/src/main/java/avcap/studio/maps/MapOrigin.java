package avcap.studio.maps;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.studio.session.AttentionChoice;
import avcap.studio.session.MapMethod;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.Optional;

/**
 * How a map was found.
 *
 * @param method mean, max, rollout, head, relevance or occlusion
 * @param head the layer and the head, both counted from 0, if one was looked through
 * @param view whether as the model chose the word or as it read on; empty for methods that know no such difference
 */
public record MapOrigin(String method, Optional<HeadReduction.Head> head, Optional<AttentionView> view) {

    private static final Words WORDS = UiResources.inspectWords();

    /** By folding heads. */
    public static MapOrigin folded(HeadReduction heads, AttentionView view) {
        return new MapOrigin(
                heads.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                heads instanceof HeadReduction.Head one ? Optional.of(one) : Optional.empty(),
                Optional.of(view));
    }

    /** By a method that takes longer. */
    public static MapOrigin sought(MapMethod method) {
        return new MapOrigin(method.name().toLowerCase(Locale.ROOT), Optional.empty(), Optional.empty());
    }

    /** By what a person chose. */
    public static MapOrigin of(AttentionChoice choice) {
        return choice.method() == MapMethod.HEADS ? folded(choice.reduction(), choice.view()) : sought(choice.method());
    }

    /** For a person, layer and head counted from 1, such as "Layer 2, head 1, predicted by". */
    String told() {
        String how = head.map(one ->
                        WORDS.text("title.head", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1)))
                .orElseGet(() -> WORDS.text("title." + method));
        return view.map(look -> WORDS.text("file.look." + look.name().toLowerCase(Locale.ROOT), how))
                .orElse(how);
    }
}
