package avcap.studio.captioning.remarks;

import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The tags of the clip, and those of the project that could be put on it. */
final class TagsViewModel {

    /** How many are offered at once. */
    static final int MOST_OFFERED = 12;

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final Workshop workshop;
    private final Latest<Set<String>> reading = new Latest<>();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<List<String>> offered = new ReadOnlyObjectWrapper<>(this, "offered", List.of());
    private final ReadOnlyObjectWrapper<List<String>> known = new ReadOnlyObjectWrapper<>(this, "known", List.of());

    TagsViewModel(RemarksViewModel card, Workshop workshop) {
        this.card = card;
        this.workshop = workshop;
        text.addListener((observed, before, now) -> offer());
    }

    /** The tag that is being written. */
    StringProperty textProperty() {
        return text;
    }

    /** Tags of the project that begin as it is being written, and are not on the clip. */
    ReadOnlyObjectProperty<List<String>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Told that the page is looked at, or that tags may have changed. */
    void read() {
        card.session().project().ifPresent(project -> reading.start(
                        () -> workshop.submitStore(WORDS.text("work.tags"), progress -> project.tags()))
                .whenDone(all -> {
                    known.set(List.copyOf(all));
                    offer();
                }));
    }

    private void offer() {
        offered.set(
                begun(text.get()).filter(tag -> !isOn(tag)).limit(MOST_OFFERED).toList());
    }

    private Stream<String> begun(String words) {
        String begun = words.strip().toLowerCase(Locale.ROOT);
        return known.get().stream().filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(begun));
    }

    /** Every tag of the project, as far as it was read. */
    ReadOnlyObjectProperty<List<String>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Some tags of the project that begin so. */
    List<String> beginning(String words) {
        return begun(words).limit(MOST_OFFERED).toList();
    }

    private boolean isOn(String tag) {
        return card.remarkedProperty().get().tags().stream().anyMatch(tag::equalsIgnoreCase);
    }

    /** Puts the tag that was written on the clip, spelt as the project spells it. */
    void add() {
        String tag = CaptionText.tidy(text.get());
        if (!tag.isEmpty()) {
            add(known.get().stream().filter(tag::equalsIgnoreCase).findFirst().orElse(tag));
        }
    }

    /** Puts a tag on the clip; a step that can be taken back. */
    void add(String tag) {
        if (card.canChange()) {
            text.set("");
            if (!isOn(tag)) {
                change("step.tag", tag, true);
            }
        }
    }

    /** Takes a tag off the clip; a step that can be taken back. */
    void remove(String tag) {
        if (card.canChange() && isOn(tag)) {
            change("step.untag", tag, false);
        }
    }

    private void change(String step, String tag, boolean isOn) {
        EntryId clip = card.session().selectedIdProperty().get();
        if (clip != null) {
            card.session().carryOut(WORDS.text(step, card.clipName(), tag), List.of(new Edit.Tag(clip, tag, isOn)));
        }
    }
}
