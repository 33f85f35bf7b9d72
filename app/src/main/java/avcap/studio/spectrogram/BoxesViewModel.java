package avcap.studio.spectrogram;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Segment;
import avcap.studio.control.SoundBox;
import avcap.studio.session.SegmentChoice;
import avcap.studio.session.Session;
import avcap.ui.Language;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The segments that lie between two frequencies, as boxes, and what is asked of them. */
public final class BoxesViewModel {

    private final Session session;
    private final SegmentChoice choice;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<SoundBox>> boxes = new ReadOnlyObjectWrapper<>(this, "boxes", List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final ReadOnlyObjectWrapper<@Nullable SoundBox> marked = new ReadOnlyObjectWrapper<>(this, "marked");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private List<Segment> boxed = List.of();

    BoxesViewModel(Session session, Words words) {
        this.session = session;
        this.choice = session.segmentChoice();
        this.words = words;
        session.segments().addListener((Observable observed) -> show());
        choice.chosenProperty().addListener((property, old, now) -> show());
        choice.bandProperty().addListener((property, old, now) -> showMarked());
        session.playhead().loopProperty().addListener((property, old, now) -> showMarked());
        show();
        showMarked();
    }

    /** A segment that was just moved is shown where it was moved to, before that is read again. */
    private void show() {
        boxed = session.segments().stream()
                .map(segment ->
                        choice.chosen().filter(now -> now.id() == segment.id()).orElse(segment))
                .filter(segment -> segment.band().isPresent())
                .toList();
        chosen.set(-1);
        boxes.set(boxed.stream().flatMap(segment -> box(segment).stream()).toList());
        chosen.set(choice.chosen().map(this::placeOf).orElse(-1));
        tell();
    }

    private int placeOf(Segment segment) {
        return boxed.stream().map(Segment::id).toList().indexOf(segment.id());
    }

    private static Optional<SoundBox> box(Segment segment) {
        String label = segment.text().isEmpty() ? segment.kind() : segment.text();
        return segment.band().map(band -> box(segment.span(), band, label));
    }

    private static SoundBox box(TimeSpan span, FrequencyBand band, String label) {
        return new SoundBox(span, band.lowHertz(), band.highHertz(), label);
    }

    private void showMarked() {
        marked.set(session.playhead()
                .loop()
                .flatMap(span -> choice.band().map(band -> box(span, band, "")))
                .orElse(null));
        tell();
    }

    private void tell() {
        SoundBox mine = marked.get();
        int place = chosen.get();
        if (place >= 0) {
            told.set(told("lane.box.chosen", boxes.get().get(place)));
        } else {
            told.set(mine == null ? "" : told("lane.box.marked", mine));
        }
    }

    private String told(String key, SoundBox box) {
        return words.text(
                key,
                box.label(),
                String.format(Language.spoken().numbers(), "%.2f", box.span().start()),
                String.format(Language.spoken().numbers(), "%.2f", box.span().end()),
                String.valueOf(Math.round(box.lowHertz())),
                String.valueOf(Math.round(box.highHertz())));
    }

    ReadOnlyObjectProperty<List<SoundBox>> boxesProperty() {
        return boxes.getReadOnlyProperty();
    }

    /** Place of the chosen one among the boxes, negative if none is. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The box that is marked and not kept yet, null if none is. */
    ReadOnlyObjectProperty<@Nullable SoundBox> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** The chosen or marked box in words, empty without one. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    boolean canChange() {
        return session.selectedIdProperty().get() != null
                && session.readOnlyReason().isEmpty();
    }

    void choose(int box) {
        choice.choose(boxed.get(box));
    }

    /** Marks a box that was drawn, and asks what is heard there. */
    void draw(SoundBox box) {
        choice.mark(rounded(box.span()), band(box));
        choice.write();
    }

    /** Puts the chosen box elsewhere. */
    void place(SoundBox box) {
        choice.place(rounded(box.span()), Optional.of(band(box)));
    }

    /** To the millisecond, as it is kept. */
    private static TimeSpan rounded(TimeSpan span) {
        return TimeSpan.ofSeconds(Math.round(span.start() * 1000) / 1000.0, Math.round(span.end() * 1000) / 1000.0);
    }

    private static FrequencyBand band(SoundBox box) {
        return FrequencyBand.between(box.lowHertz(), box.highHertz());
    }

    void write() {
        choice.write();
    }

    void remove() {
        choice.remove();
    }
}
