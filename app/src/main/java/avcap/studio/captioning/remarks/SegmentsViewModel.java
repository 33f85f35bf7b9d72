package avcap.studio.captioning.remarks;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Segment;
import avcap.studio.session.SegmentChoice;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is said of stretches of the clip: the list, the one that is chosen, the one that is written. */
public final class SegmentsViewModel {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final SegmentChoice choice;
    private final ReadOnlyObjectWrapper<List<Segment>> segments =
            new ReadOnlyObjectWrapper<>(this, "segments", List.of());
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>(this, "span");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private final ReadOnlyObjectWrapper<List<String>> offered = new ReadOnlyObjectWrapper<>(this, "offered", List.of());
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
    private @Nullable Written written;
    private Optional<FrequencyBand> band = Optional.empty();
    private Edit.@Nullable Stretch added;

    /** The segment being written: of which clip, and which one it is unless it is new. */
    private record Written(EntryId clip, String clipName, Optional<Segment> segment) {

        boolean isOf(Segment other) {
            return segment.filter(one -> one.id() == other.id()).isPresent();
        }
    }

    SegmentsViewModel(RemarksViewModel card) {
        this.card = card;
        this.choice = card.session().segmentChoice();
        choice.askedProperty().addListener((observed, before, now) -> writeHere());
        choice.chosenProperty().addListener((observed, before, now) -> followed(now));
        text.addListener((observed, before, now) -> offer());
        card.tags().knownProperty().addListener((observed, before, now) -> offer());
    }

    private void writeHere() {
        if (choice.chosen().isPresent()) {
            card.show(RemarkTab.SEGMENTS);
            edit();
        } else {
            begin();
        }
    }

    /** What is moved while something is written of it is written of its new place. */
    private void followed(@Nullable Segment now) {
        if (now != null && written != null && written.isOf(now)) {
            stand(now.span(), now.band());
        }
    }

    private void offer() {
        offered.set(span.get() == null ? List.of() : card.tags().beginning(text.get()));
    }

    /** Told what is kept: the chosen segment stays chosen as it is now, and one that was just added is. */
    void show(Remarked remarked) {
        Optional<Segment> before = choice.chosen();
        segments.set(remarked.segments());
        Optional<Segment> now = remarked.segments().stream()
                .filter(segment -> added == null
                        ? before.filter(one -> one.id() == segment.id()).isPresent()
                        : isWhatWasAdded(segment, added))
                .findFirst();
        choice.show(now.orElse(null));
        if (now.isPresent()) {
            added = null;
        }
    }

    private static boolean isWhatWasAdded(Segment segment, Edit.Stretch added) {
        return isSame(segment.span().start(), added.span().start())
                && isSame(segment.span().end(), added.span().end())
                && segment.band().equals(added.band())
                && added.text().equals(Optional.of(segment.text()));
    }

    /** Times are kept to the millisecond. */
    private static boolean isSame(double kept, double wanted) {
        return Math.abs(kept - wanted) < .001;
    }

    /** Another clip: what was written of the one before is kept there. */
    void leave() {
        if (!CaptionText.tidy(text.get()).isEmpty()) {
            save();
        }
        added = null;
        choice.show(null);
        close();
    }

    ReadOnlyObjectProperty<List<Segment>> segmentsProperty() {
        return segments.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Segment> chosenProperty() {
        return choice.chosenProperty();
    }

    /** The stretch that something is being written about, null if none is. */
    ReadOnlyObjectProperty<@Nullable TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** The same in words, with its frequencies if it is a box; empty if nothing is written. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Tags of the project that begin as what is being written does. */
    ReadOnlyObjectProperty<List<String>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** What is being written about it. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Counts how often writing began: the field takes the keys then. */
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Such as {@code 3.20 – 5.75 s · 500 – 4000 Hz}, and which kind of event it is if it is one. */
    static String told(Segment segment) {
        return told(segment.span(), segment.band()) + (segment.kind().isEmpty() ? "" : " · " + segment.kind());
    }

    private static String told(TimeSpan span, Optional<FrequencyBand> band) {
        return String.format(Language.spoken().numbers(), "%.2f – %.2f s", span.start(), span.end())
                + band.map(each -> " · " + each.lowHertz() + " – " + each.highHertz() + " Hz")
                        .orElse("");
    }

    /** Begins a segment over the span that is looped, or over the box that is marked. */
    public void begin() {
        card.show(RemarkTab.SEGMENTS);
        Optional<TimeSpan> loop = card.session().playhead().loop();
        if (!card.canChange()) {
            return;
        }
        if (loop.isEmpty()) {
            problem.set(WORDS.text("segment.noSpan"));
            return;
        }
        write(Optional.empty(), loop.get(), choice.band(), "");
    }

    /** Begins to change what is said of the chosen segment. */
    void edit() {
        Segment segment = choice.chosenProperty().get();
        if (segment != null && card.canChange()) {
            write(Optional.of(segment), segment.span(), segment.band(), segment.text());
        }
    }

    private void write(Optional<Segment> segment, TimeSpan stretch, Optional<FrequencyBand> frequencies, String words) {
        EntryId clip = card.session().selectedIdProperty().get();
        if (clip == null) {
            return;
        }
        problem.set("");
        written = new Written(clip, card.clipName(), segment);
        stand(stretch, frequencies);
        text.set(words);
        card.tags().read();
        offer();
        begun.set(begun.get() + 1);
    }

    private void stand(TimeSpan stretch, Optional<FrequencyBand> frequencies) {
        band = frequencies;
        span.set(stretch);
        place.set(told(stretch, frequencies));
    }

    /** Keeps what was written; a step that can be taken back. */
    void save() {
        TimeSpan stretch = span.get();
        Written now = written;
        String words = CaptionText.tidy(text.get());
        if (stretch == null || now == null) {
            return;
        }
        if (words.isEmpty()) {
            problem.set(WORDS.text("segment.empty"));
            return;
        }
        Edit.Stretch edit = now.segment()
                .map(segment -> Edit.Stretch.changed(segment, stretch, band, words))
                .orElseGet(() -> Edit.Stretch.added(now.clip(), stretch, band, "", words));
        added = now.segment().isPresent() ? null : edit;
        carryOut(now.segment().isPresent() ? "step.segment.change" : "step.segment.add", now.clipName(), edit);
        close();
    }

    /** Keeps one of the tags that are offered as what is heard. */
    void save(String tag) {
        text.set(tag);
        save();
    }

    /** Leaves what was being written. */
    void close() {
        written = null;
        band = Optional.empty();
        span.set(null);
        place.set("");
        text.set("");
        problem.set("");
    }

    /** Takes the chosen segment away; a step that can be taken back. */
    void remove() {
        if (written != null && choice.chosen().filter(written::isOf).isPresent()) {
            close();
        }
        choice.remove();
    }

    private void carryOut(String step, String clipName, Edit.Stretch edit) {
        card.session().carryOut(WORDS.text(step, clipName), List.of(edit));
    }

    /** Chooses a segment: the playhead goes there, and its span is looped. */
    void choose(@Nullable Segment segment) {
        choice.choose(segment);
    }

    /** Goes to the next segment, from the chosen one or from where the playhead stands. */
    public void next() {
        int place = place();
        int after = place >= 0 ? place + 1 : passed();
        if (after < segments.get().size()) {
            choose(segments.get().get(after));
        }
    }

    /** Goes to the segment before. */
    public void previous() {
        int place = place();
        int before = (place >= 0 ? place : passed()) - 1;
        if (before >= 0) {
            choose(segments.get().get(before));
        }
    }

    private int place() {
        return choice.chosen()
                .map(segment ->
                        segments.get().stream().map(Segment::id).toList().indexOf(segment.id()))
                .orElse(-1);
    }

    /** How many segments begin before the playhead. */
    private int passed() {
        return (int) segments.get().stream()
                .filter(segment ->
                        segment.span().start() < card.session().playhead().time())
                .count();
    }
}
