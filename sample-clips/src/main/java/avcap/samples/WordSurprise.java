package avcap.samples;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How surprised a model is by the words of true captions, each given the true words before it: all of them, and those that
 * answer one kind of question.
 */
final class WordSurprise {

    private final Share all = new Share();
    private final Share offScreen = new Share();
    private final Share onScreen = new Share();
    private final Share silent = new Share();
    private final Share order = new Share();

    /** Takes in the scene's own caption as the model scored it. */
    void add(Scene scene, Caption scored) {
        List<WordSpan> words = scored.words().stream().map(CaptionWord::span).toList();
        scored.words().forEach(word -> all.add(-word.logProbability()));
        for (SoundSource source : scene.sources()) {
            Share share = scene.sourcesOnScreen().contains(source) ? onScreen : offScreen;
            SceneTags.nounOf(source.id(), words).ifPresent(noun -> share.add(surprise(scored, noun, noun + 1)));
        }
        for (Sight sight : scene.silentSights()) {
            SceneTags.nounOf(SceneTags.of(sight), words)
                    .ifPresent(noun -> silent.add(surprise(scored, noun, noun + 1)));
        }
        if (scene.relation() == Scene.Relation.SEQUENCE || scene.relation() == Scene.Relation.SEQUENCE_OVER) {
            OrderWords.in(words.stream().map(WordSpan::word).toList())
                    .ifPresent(said -> order.add(surprise(scored, said.from(), said.to())));
        }
    }

    private static double surprise(Caption scored, int from, int to) {
        return -scored.words().subList(from, to).stream()
                .mapToDouble(CaptionWord::logProbability)
                .sum();
    }

    /** Means; those of which there was none are left out. */
    List<Figure> figures(String group) {
        List<Figure> figures = new ArrayList<>();
        mean(group, "a word", all).ifPresent(figures::add);
        mean(group, "off screen sounds", offScreen).ifPresent(figures::add);
        mean(group, "on screen sounds", onScreen).ifPresent(figures::add);
        mean(group, "silent objects", silent).ifPresent(figures::add);
        mean(group, "order words", order).ifPresent(figures::add);
        return figures;
    }

    private static Optional<Figure> mean(String group, String name, Share share) {
        return share.count() == 0
                ? Optional.empty()
                : Optional.of(Figure.of(group, name, Figure.Unit.NATS, share.value()));
    }
}
