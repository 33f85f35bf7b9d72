package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.features.AvInput;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.Session;
import avcap.studio.session.WordSource;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the model thinks of the text in the editor: scored after each rest in typing, with and without sound and picture, then
 * explained.
 *
 * <p>Words that the typing did not touch keep their number until the new one is there.
 */
final class TextScoring {

    private static final Words WORDS = UiResources.writingWords();

    private final Session session;
    private final Workshop workshop;
    private final Pause pause;
    private final Latest<Caption> scoring = new Latest<>();
    private final Latest<List<WordSource>> leaning = new Latest<>();
    private final Latest<Explanation> explaining = new Latest<>();
    private final ReadOnlyObjectWrapper<List<MarkedWord>> words = new ReadOnlyObjectWrapper<>(this, "words", List.of());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
    private final ReadOnlyObjectWrapper<@Nullable Caption> caption = new ReadOnlyObjectWrapper<>(this, "caption");
    private @Nullable SourceScoring sources;
    private String text = "";

    TextScoring(Session session, Workshop workshop, Pause pause) {
        this.session = session;
        this.workshop = workshop;
        this.pause = pause;
    }

    /** The words of the text, with numbers as far as they are known. */
    ReadOnlyObjectProperty<List<MarkedWord>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether the numbers are of an earlier text. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** The text as the model scored it, null until it has. */
    ReadOnlyObjectProperty<@Nullable Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** Another clip's text, with what is already known of its words. */
    void show(String shown, List<ScoredWord> known) {
        cancel();
        text = shown;
        words.set(
                known.isEmpty()
                        ? WordPlaces.unscored(shown)
                        : WordPlaces.scored(
                                shown,
                                known.stream().map(ScoredWord::text).toList(),
                                known.stream().map(ScoredWord::probability).toList()));
        listen();
    }

    /** The person changed the text. */
    void typed(String now) {
        cancel();
        words.set(WordPlaces.carried(words.get(), text, now));
        text = now;
        session.words().clear();
        pause.before(this::listen);
    }

    private void cancel() {
        scoring.cancel();
        leaning.cancel();
        explaining.cancel();
        caption.set(null);
        session.explanationProperty().set(null);
        stale.set(true);
    }

    /** Asks the model, if there is one and the clip is read. */
    void listen() {
        ModelAtClip.of(session).ifPresent(asked -> score(asked.captioner(), asked.input()));
    }

    private void score(Captioner captioner, AvInput input) {
        String asked = text;
        scoring.start(() -> workshop.submitModel(
                        WORDS.text("work.scoring"), progress -> captioner.score(input, asked, progress)))
                .whenDone(scored -> {
                    scored(asked, scored);
                    findSources(captioner, input, asked);
                    explain(captioner, input, asked);
                });
    }

    private void findSources(Captioner captioner, AvInput input, String asked) {
        Caption whole = caption.get();
        if (whole == null || asked.isBlank() || !SourceScoring.canTell(input)) {
            return;
        }
        SourceScoring known = sources;
        SourceScoring asking = known != null && known.isOf(input) ? known : new SourceScoring(input);
        sources = asking;
        leaning.start(() -> workshop.submitModel(
                        WORDS.text("work.sources"), progress -> asking.of(captioner, whole, progress)))
                .whenDone(found -> {
                    if (asked.equals(text)) {
                        show(found);
                    }
                });
    }

    private void show(List<WordSource> found) {
        List<MarkedWord> marked = words.get();
        words.set(IntStream.range(0, marked.size())
                .mapToObj(word -> word < found.size() ? marked.get(word).with(found.get(word)) : marked.get(word))
                .toList());
        session.words().showSources(found);
    }

    private void explain(Captioner captioner, AvInput input, String asked) {
        if (caption.get() == null || asked.isBlank()) {
            return;
        }
        explaining
                .start(() -> workshop.submitModel(
                        WORDS.text("work.explaining"), progress -> captioner.explain(input, asked, progress)))
                .whenDone(explanation -> {
                    if (asked.equals(text)) {
                        session.explanationProperty().set(explanation);
                    }
                });
    }

    private void scored(String asked, Caption result) {
        if (!asked.equals(text)) {
            return;
        }
        caption.set(result);
        stale.set(false);
        words.set(WordPlaces.scored(
                asked,
                result.words().stream().map(CaptionWord::text).toList(),
                result.words().stream().map(CaptionWord::probability).toList()));
        session.words()
                .show(result.words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
    }
}
