package avcap.studio.captioning.remarks;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Note;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Remarks for other people about the clip, and the one that is being written. */
final class NotesViewModel {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final Moments moments;
    private final Map<EntryId, String> begun = new HashMap<>();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    NotesViewModel(RemarksViewModel card, Moments moments) {
        this.card = card;
        this.moments = moments;
    }

    /** The note that is being written. */
    StringProperty textProperty() {
        return text;
    }

    String said(Note note) {
        return WORDS.text("history.said", moments.tell(note.at()), note.by().name());
    }

    /** Another clip: the note that was begun here waits until the person comes back. */
    void open(@Nullable EntryId before, @Nullable EntryId now) {
        if (before != null) {
            begun.put(before, text.get());
        }
        text.set(now == null ? "" : begun.getOrDefault(now, ""));
    }

    /** Another project. */
    void forget() {
        begun.clear();
        text.set("");
    }

    /** Keeps the note; it stays for good. */
    void add() {
        EntryId clip = card.session().selectedIdProperty().get();
        String note = text.get().strip();
        if (clip != null && card.canChange() && !note.isEmpty()) {
            card.session().note(clip, note);
            text.set("");
        }
    }
}
