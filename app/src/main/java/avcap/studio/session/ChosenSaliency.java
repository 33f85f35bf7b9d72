package avcap.studio.session;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Explanation;
import avcap.inference.text.WordSpan;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/** Where the model looked for the chosen word, through the chosen heads. */
public final class ChosenSaliency {

    private final Session session;
    private final ObjectBinding<@Nullable Saliency> value;

    public ChosenSaliency(Session session) {
        this.session = session;
        this.value = Bindings.createObjectBinding(
                this::now,
                session.explanationProperty(),
                session.words().selectedIndexProperty(),
                session.attention().reductionProperty(),
                session.attention().viewProperty());
    }

    /** Null if no word is chosen or it is not explained. */
    public ObservableObjectValue<@Nullable Saliency> property() {
        return value;
    }

    private @Nullable Saliency now() {
        Explanation why = session.explanationProperty().get();
        int word = session.words().selectedIndex();
        boolean explained =
                why != null && word >= 0 && word < why.caption().words().size();
        return explained ? of(why, word, session.attention()) : null;
    }

    /** The saliency of any word of an explanation, through the chosen heads. */
    public static Saliency of(Explanation why, int word, AttentionChoice choice) {
        WordSpan span = why.caption().words().get(word).span();
        return Saliency.of(why.attention(), why.layout(), span, choice.reduction(), choice.view());
    }
}
