package avcap.studio.session;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Explanation;
import avcap.inference.text.WordSpan;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/** Where the model looked for the chosen word, or for the chosen words together, by the chosen method and through the chosen heads. */
public final class ChosenSaliency {

    private final Session session;
    private final ObjectBinding<@Nullable Saliency> value;

    public ChosenSaliency(Session session) {
        this.session = session;
        this.value = Bindings.createObjectBinding(
                this::now,
                session.explanationProperty(),
                session.words().rangeProperty(),
                session.attention().methodProperty(),
                session.attention().foundProperty(),
                session.attention().reductionProperty(),
                session.attention().viewProperty());
    }

    /** Null if no word is chosen, it is not explained, or the method has not found its map yet. */
    public ObservableObjectValue<@Nullable Saliency> property() {
        return value;
    }

    private @Nullable Saliency now() {
        Explanation why = session.explanationProperty().get();
        WordRange words = session.words().range();
        boolean explained = why != null
                && !words.isEmpty()
                && words.to() <= why.caption().words().size();
        return explained ? together(why, words, session.attention()).orElse(null) : null;
    }

    /** The saliency of words together, the mean of each one's; empty if that of any is not found yet. */
    public static Optional<Saliency> together(Explanation why, WordRange words, AttentionChoice choice) {
        List<Optional<Saliency>> each =
                words.words().stream().map(word -> byMethod(why, word, choice)).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        Saliency.mean(each.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** The saliency of any word of an explanation by the chosen method, empty if that has not found it yet. */
    public static Optional<Saliency> byMethod(Explanation why, int word, AttentionChoice choice) {
        return choice.method() == MapMethod.HEADS
                ? Optional.of(of(why, word, choice))
                : Optional.ofNullable(choice.foundProperty().get().get(word));
    }

    /** The saliency of any word of an explanation through the chosen heads, whatever the method; it is there at once. */
    public static Saliency of(Explanation why, int word, AttentionChoice choice) {
        WordSpan span = why.caption().words().get(word).span();
        return Saliency.of(why.attention(), why.layout(), span, choice.reduction(), choice.view());
    }
}
