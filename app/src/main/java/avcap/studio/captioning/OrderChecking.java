package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Explanation;
import avcap.inference.features.AlteredInput;
import avcap.inference.text.TextRange;
import avcap.studio.annotation.EntryId;
import avcap.studio.captioning.OrderRule.Attended;
import avcap.studio.captioning.OrderRule.Joint;
import avcap.studio.session.Session;
import avcap.studio.session.WordPeaks;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The order that the text claims, held against what the model attended to and against the clip played backwards, once the text is
 * explained. A hint that was dismissed does not come back for its clip and word.
 */
final class OrderChecking {

    private static final Words WORDS = UiResources.writingWords();

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Latest<Caption> reversing = new Latest<>();
    private final Set<Dismissed> dismissed = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<OrderHint>> hints = new ReadOnlyObjectWrapper<>(this, "hints", List.of());

    /** A word of a clip's captions that a person stands by. */
    private record Dismissed(@Nullable EntryId clip, String word) {}

    OrderChecking(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this.session = session;
        this.workshop = workshop;
        this.captioning = captioning;
        session.explanationProperty().addListener((observed, before, now) -> check(now));
        session.projectProperty().addListener((observed, before, now) -> dismissed.clear());
        check(session.explanationProperty().get());
    }

    /** What there is to say of the text's order, in its order. */
    ReadOnlyObjectProperty<List<OrderHint>> hintsProperty() {
        return hints.getReadOnlyProperty();
    }

    /** Puts the first hint away for good, for this clip. */
    void dismiss() {
        List<OrderHint> all = hints.get();
        if (!all.isEmpty()) {
            dismissed.add(of(all.get(0).range()));
            hints.set(all.subList(1, all.size()));
        }
    }

    private Dismissed of(TextRange range) {
        return new Dismissed(session.selectedIdProperty().get(), word(range).toLowerCase(Locale.ROOT));
    }

    private String word(TextRange range) {
        return range.of(captioning.textProperty().get());
    }

    private void check(@Nullable Explanation why) {
        reversing.cancel();
        hints.set(List.of());
        String text = captioning.textProperty().get();
        List<Joint> joints = OrderRule.joints(text).stream()
                .filter(joint -> !dismissed.contains(of(joint.range())))
                .toList();
        if (why == null || joints.isEmpty()) {
            return;
        }
        List<Attended> attended = attended();
        hints.set(joints.stream()
                .flatMap(joint -> contradicted(joint, attended).stream())
                .toList());
        Set<TextRange> told = hints.get().stream().map(OrderHint::range).collect(Collectors.toSet());
        List<Joint> open = joints.stream()
                .filter(joint -> joint.claim().hasDirection() && !told.contains(joint.range()))
                .toList();
        if (!open.isEmpty()) {
            reverse(why.caption(), text, open);
        }
    }

    private List<Attended> attended() {
        List<MarkedWord> words = captioning.wordsProperty().get();
        return WordPeaks.of(session).stream()
                .filter(peak ->
                        peak.word() < words.size() && words.get(peak.word()).isVisible())
                .map(peak -> {
                    MarkedWord word = words.get(peak.word());
                    return new Attended(new TextRange(word.from(), word.to()), peak.time());
                })
                .toList();
    }

    private Optional<OrderHint> contradicted(Joint joint, List<Attended> attended) {
        OptionalDouble wrong = OrderRule.contradiction(joint, attended);
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        String seconds = String.format(Language.spoken().numbers(), "%.1f", wrong.getAsDouble());
        String word = word(joint.range());
        String sentence =
                switch (joint.claim()) {
                    case FIRST_FIRST -> WORDS.text("sequence.earlier", word, seconds);
                    case FIRST_SECOND -> WORDS.text("sequence.later", word, seconds);
                    case AT_ONCE -> WORDS.text("sequence.apart", word, seconds);
                };
        return Optional.of(new OrderHint(joint.range(), sentence));
    }

    /** Nobody waits for it: it gives way to whatever else the model is asked. */
    private void reverse(Caption whole, String text, List<Joint> open) {
        ModelAtClip.of(session).ifPresent(asked -> reversing
                .start(() -> workshop.submitModelAside(WORDS.text("work.reversed"), progress -> asked.captioner()
                        .score(AlteredInput.reversed(asked.input()), whole.text(), progress)))
                .whenDone(backwards -> {
                    if (text.equals(captioning.textProperty().get())
                            && OrderRule.isIndifferent(whole.score(), backwards.score())) {
                        add(open);
                    }
                }));
    }

    private void add(List<Joint> indifferent) {
        List<OrderHint> all = new ArrayList<>(hints.get());
        indifferent.forEach(
                joint -> all.add(new OrderHint(joint.range(), WORDS.text("sequence.backwards", word(joint.range())))));
        hints.set(List.copyOf(all));
    }
}
