package avcap.studio.review;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.wording.WordMerge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The text that would be approved: merged of two, or typed; found again when one comes back to its clip. */
final class Merging {

    private final ReadOnlyObjectWrapper<@Nullable WordMerge> merge = new ReadOnlyObjectWrapper<>(this, "merge");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing");
    private final Map<EntryId, Kept> kept = new HashMap<>();
    private @Nullable Compared shown;

    /** What was made of two texts so far. */
    private record Kept(List<RevisionId> of, @Nullable WordMerge merge, String text, boolean isTyped) {}

    /** The words of both texts with those that are taken, null if there is nothing to merge. */
    ReadOnlyObjectProperty<@Nullable WordMerge> mergeProperty() {
        return merge.getReadOnlyProperty();
    }

    /** What would be approved now. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether the text is typed instead of merged. */
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Begins with two texts, or goes on where they were left; null shows nothing. */
    void show(@Nullable Compared now) {
        keep();
        Compared before = shown;
        shown = now;
        if (now == null) {
            put(null, "", false);
        } else if (before == null
                || !before.entry().equals(now.entry())
                || !texts(before).equals(texts(now))) {
            begin(now);
        }
    }

    private void keep() {
        Compared before = shown;
        if (before != null) {
            kept.put(before.entry(), new Kept(texts(before), merge.get(), text.get(), editing.get()));
        }
    }

    private void begin(Compared now) {
        Kept last = kept.get(now.entry());
        if (last != null && last.of().equals(texts(now))) {
            put(last.merge(), last.text(), last.isTyped());
            return;
        }
        Optional<WordMerge> both = now.one().flatMap(one -> now.other()
                .map(other -> WordMerge.of(one.text(), other.text()).takeAll(!now.isBetweenPeople())));
        Optional<String> alone = now.one().map(Revision::text);
        String merged = both.map(WordMerge::text).or(() -> alone).orElse("");
        String standing = now.approved().orElse(merged);
        put(both.orElse(null), standing, !standing.equals(merged));
    }

    /** The text is there before anyone is told that it can be typed in. */
    private void put(@Nullable WordMerge merged, String words, boolean isTyped) {
        editing.set(false);
        merge.set(merged);
        text.set(words);
        editing.set(isTyped);
    }

    private static List<RevisionId> texts(Compared of) {
        return Stream.of(of.one(), of.other())
                .flatMap(Optional::stream)
                .map(Revision::id)
                .toList();
    }

    /** Forgets what was made in a project that is closed. */
    void forget() {
        kept.clear();
    }

    /** Takes one text's words at one place. */
    void take(int place, boolean second) {
        merged(Optional.ofNullable(merge.get()).map(now -> now.take(place, second)));
    }

    /** Takes one text's words everywhere. */
    void takeAll(boolean second) {
        merged(Optional.ofNullable(merge.get()).map(now -> now.takeAll(second)));
    }

    private void merged(Optional<WordMerge> now) {
        if (!editing.get()) {
            now.ifPresent(changed -> {
                merge.set(changed);
                text.set(changed.text());
            });
        }
    }

    /** Lets the reviewer type. */
    void edit() {
        editing.set(shown != null);
    }

    /** The reviewer typed. */
    void typed(String now) {
        if (editing.get()) {
            text.set(now);
        }
    }

    /** Goes back to the words of both texts as they were merged. */
    void leaveEditing() {
        Compared now = shown;
        editing.set(false);
        WordMerge both = merge.get();
        if (both != null) {
            text.set(both.text());
        } else if (now != null) {
            text.set(now.one().map(Revision::text).orElse(""));
        }
    }
}
