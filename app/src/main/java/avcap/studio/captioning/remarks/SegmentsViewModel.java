package avcap.studio.captioning.remarks;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Segment;
import avcap.studio.session.Playhead;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Locale;
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

    /** How far a key moves an edge, and how short a segment can get, seconds. */
    static final double STEP = 0.1;

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final ReadOnlyObjectWrapper<List<Segment>> segments =
            new ReadOnlyObjectWrapper<>(this, "segments", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Segment> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>(this, "span");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
    private @Nullable Written written;
    private Edit.@Nullable Stretch added;

    /** The segment being written: of which clip, and which one it is unless it is new. */
    private record Written(EntryId clip, String clipName, Optional<Segment> segment) {

        boolean isOf(Segment other) {
            return segment.filter(one -> one.id() == other.id()).isPresent();
        }
    }

    SegmentsViewModel(RemarksViewModel card) {
        this.card = card;
    }

    /** Told what is kept: the chosen segment stays chosen as it is now, and one that was just added is. */
    void show(Remarked remarked) {
        Segment before = chosen.get();
        segments.set(remarked.segments());
        chosen.set(remarked.segments().stream()
                .filter(segment -> added == null
                        ? before != null && segment.id() == before.id()
                        : segment.span().equals(added.span()) && added.text().equals(Optional.of(segment.text())))
                .findFirst()
                .orElse(null));
        if (chosen.get() != null) {
            added = null;
        }
    }

    /** Another clip: what was written of the one before is kept there. */
    void leave() {
        if (!CaptionText.tidy(text.get()).isEmpty()) {
            save();
        }
        added = null;
        chosen.set(null);
        close();
    }

    ReadOnlyObjectProperty<List<Segment>> segmentsProperty() {
        return segments.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Segment> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The stretch that something is being written about, null if none is. */
    ReadOnlyObjectProperty<@Nullable TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
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

    /** Such as {@code 3.20 – 5.75 s}, and which kind of event it is if it is one. */
    static String told(Segment segment) {
        return told(segment.span()) + (segment.kind().isEmpty() ? "" : " · " + segment.kind());
    }

    /** Such as {@code 3.20 – 5.75 s}. */
    static String told(TimeSpan span) {
        return String.format(Locale.ROOT, "%.2f – %.2f s", span.start(), span.end());
    }

    /** Begins a segment over the span that is looped. */
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
        write(Optional.empty(), loop.get(), "");
    }

    /** Begins to change what is said of the chosen segment. */
    void edit() {
        Segment segment = chosen.get();
        if (segment != null && card.canChange()) {
            write(Optional.of(segment), segment.span(), segment.text());
        }
    }

    private void write(Optional<Segment> segment, TimeSpan stretch, String words) {
        EntryId clip = card.session().selectedIdProperty().get();
        if (clip == null) {
            return;
        }
        problem.set("");
        written = new Written(clip, card.clipName(), segment);
        span.set(stretch);
        text.set(words);
        begun.set(begun.get() + 1);
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
                .map(segment -> Edit.Stretch.changed(segment, stretch, words))
                .orElseGet(() -> Edit.Stretch.added(now.clip(), stretch, words));
        added = now.segment().isPresent() ? null : edit;
        carryOut(now.segment().isPresent() ? "step.segment.change" : "step.segment.add", now.clipName(), edit);
        close();
    }

    /** Leaves what was being written. */
    void close() {
        written = null;
        span.set(null);
        text.set("");
        problem.set("");
    }

    /** Takes the chosen segment away; a step that can be taken back. */
    void remove() {
        Segment segment = chosen.get();
        if (segment != null && card.canChange()) {
            if (written != null && written.isOf(segment)) {
                close();
            }
            carryOut("step.segment.remove", card.clipName(), Edit.Stretch.gone(segment));
        }
    }

    /** Moves where the chosen segment begins. */
    public void moveStart(int steps) {
        Segment segment = chosen.get();
        if (segment != null) {
            double latest = segment.span().end() - STEP;
            move(
                    segment,
                    Math.max(0, Math.min(moved(segment.span().start(), steps), latest)),
                    segment.span().end());
        }
    }

    /** Moves where the chosen segment ends. */
    public void moveEnd(int steps) {
        Segment segment = chosen.get();
        if (segment != null) {
            double end = Math.min(moved(segment.span().end(), steps), playhead().duration());
            move(segment, segment.span().start(), Math.max(end, segment.span().start() + STEP));
        }
    }

    private static double moved(double seconds, int steps) {
        return Math.round((seconds + steps * STEP) * 1000) / 1000.0;
    }

    private void move(Segment segment, double start, double end) {
        TimeSpan stretch = TimeSpan.ofSeconds(start, end);
        if (card.canChange() && !stretch.equals(segment.span())) {
            chosen.set(segment.at(stretch, segment.band()));
            if (written != null && written.isOf(segment)) {
                span.set(stretch);
            }
            carryOut("step.segment.move", card.clipName(), Edit.Stretch.changed(segment, stretch, segment.text()));
            playhead().loop(stretch);
        }
    }

    private void carryOut(String step, String clipName, Edit.Stretch edit) {
        card.session().carryOut(WORDS.text(step, clipName), List.of(edit));
    }

    /** Chooses a segment: the playhead goes there, and its span is looped. */
    void choose(@Nullable Segment segment) {
        if (segment != null && !segment.equals(chosen.get())) {
            chosen.set(segment);
            playhead().loop(segment.span());
            playhead().seek(segment.span().start());
        }
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
        Segment segment = chosen.get();
        return segment == null
                ? -1
                : segments.get().stream().map(Segment::id).toList().indexOf(segment.id());
    }

    /** How many segments begin before the playhead. */
    private int passed() {
        return (int) segments.get().stream()
                .filter(segment -> segment.span().start() < playhead().time())
                .count();
    }

    private Playhead playhead() {
        return card.session().playhead();
    }
}
