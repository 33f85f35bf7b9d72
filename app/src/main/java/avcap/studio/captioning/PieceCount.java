package avcap.studio.captioning;

import avcap.inference.text.TextPieces;
import avcap.studio.session.Session;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/** How many of the model's pieces the text has, counted at every keystroke. */
final class PieceCount {

    private final ObjectBinding<@Nullable TextPieces> value;

    PieceCount(Session session, ObservableStringValue text) {
        value = Bindings.createObjectBinding(
                () -> session.captioner()
                        .map(captioner -> captioner.pieces(text.get()))
                        .orElse(null),
                text,
                session.captionerProperty());
    }

    /** Null while there is no model. */
    ObservableObjectValue<@Nullable TextPieces> property() {
        return value;
    }
}
