package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.captioning.CaptioningViewModel;
import avcap.studio.wording.WordDiff;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What was said before of the caption on the screen, newest first, each against the text in the editor. */
public final class HistoryViewModel {

    private static final Words WORDS = UiResources.remarkWords();
    private static final Words STUDIO = UiResources.studioWords();

    private final RemarksViewModel card;
    private final CaptioningViewModel captioning;
    private final Moments moments;
    private final ReadOnlyObjectWrapper<List<Revision>> revisions =
            new ReadOnlyObjectWrapper<>(this, "revisions", List.of());
    private final ObjectProperty<@Nullable Revision> chosen = new SimpleObjectProperty<>(this, "chosen");

    HistoryViewModel(RemarksViewModel card, CaptioningViewModel captioning, Moments moments) {
        this.card = card;
        this.captioning = captioning;
        this.moments = moments;
    }

    /** Told what is kept; what a machine said is left out while it is held back. */
    void show(Remarked remarked) {
        boolean isHeldBack = captioning.isHeldBack();
        List<Revision> newestFirst = new ArrayList<>(remarked.revisions());
        newestFirst.removeIf(revision -> isHeldBack && revision.origin() == Origin.MACHINE);
        newestFirst.replaceAll(captioning::asShown);
        Collections.reverse(newestFirst);
        if (!newestFirst.equals(revisions.get())) {
            revisions.set(List.copyOf(newestFirst));
        }
    }

    ReadOnlyObjectProperty<List<Revision>> revisionsProperty() {
        return revisions.getReadOnlyProperty();
    }

    /** The revision that is looked at, null if none is. */
    ObjectProperty<@Nullable Revision> chosenProperty() {
        return chosen;
    }

    /** The text that revisions are held against. */
    ObservableValue<String> textProperty() {
        return captioning.textProperty();
    }

    /** What would change in the editor by taking a revision's text. */
    WordDiff change(Revision revision) {
        return WordDiff.between(captioning.textProperty().get(), revision.text());
    }

    /** When it was said, and by whom. */
    String said(Revision revision) {
        return WORDS.text(
                "history.said", moments.tell(revision.at()), revision.by().name());
    }

    /** Where the words come from and where they put the clip. */
    String standing(Revision revision) {
        String origin = WORDS.text("history." + revision.origin().name().toLowerCase(Locale.ROOT));
        String status = STUDIO.text("status." + revision.status().name().toLowerCase(Locale.ROOT));
        return WORDS.text("history.standing", origin, status.toLowerCase(Locale.ROOT));
    }

    /** Which model was asked and how, empty if none was. */
    String asked(Revision revision) {
        return revision.reading().map(HistoryViewModel::asked).orElse("");
    }

    private static String asked(Reading reading) {
        String how = new TreeMap<>(reading.decode())
                .entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", "));
        return WORDS.text("history.asked", reading.modelId(), how);
    }

    /** Makes a revision's text the draft; it can be undone like typing, and nothing is overwritten. */
    void take(Revision revision) {
        if (card.canChange() && captioning.readyProperty().get()) {
            captioning.typed(revision.text());
        }
    }
}
