package avcap.studio.captioning;

import avcap.inference.text.TextRange;
import avcap.studio.annotation.Project;
import avcap.studio.session.Session;
import avcap.studio.spelling.ProjectWords;
import avcap.studio.spelling.Speller;
import avcap.studio.work.Latest;
import avcap.studio.work.Task;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/** The words of the text held against the dictionary at every keystroke; the dictionary is opened when there is a text. */
final class SpellChecking {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final ObservableStringValue text;
    private final Task<Speller> dictionary;
    private final Latest<Set<String>> reading = new Latest<>();
    private final Set<String> own = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<TextRange>> misspelt =
            new ReadOnlyObjectWrapper<>(this, "misspelt", List.of());
    private @Nullable Speller speller;
    private boolean isAsked;

    /** @param dictionary how it is opened; takes seconds */
    SpellChecking(Session session, Workshop workshop, ObservableStringValue text, Task<Speller> dictionary) {
        this.session = session;
        this.workshop = workshop;
        this.text = text;
        this.dictionary = dictionary;
        text.addListener((observed, before, now) -> check());
        session.projectProperty().addListener((observed, before, now) -> opened(now));
        opened(session.projectProperty().get());
        check();
    }

    /** The words that are none, in the text's order. */
    ReadOnlyObjectProperty<List<TextRange>> misspeltProperty() {
        return misspelt.getReadOnlyProperty();
    }

    /** The misspelt word a caret is in or at. */
    Optional<TextRange> at(int caret) {
        return misspelt.get().stream()
                .filter(range -> caret >= range.start() && caret <= range.end())
                .findFirst();
    }

    /** What the word at a place may have been meant to be; empty while there is no dictionary. */
    Optional<Work<List<String>>> suggestions(TextRange range) {
        String word = range.of(text.get());
        return Optional.ofNullable(speller)
                .map(known -> workshop.submitMedia(WORDS.text("work.spelling"), progress -> known.suggestions(word)));
    }

    /** Calls the word at a place right in this project. */
    void learn(TextRange range) {
        String word = range.of(text.get()).toLowerCase(Locale.ROOT);
        own.add(word);
        check();
        session.project()
                .filter(project -> project.readOnlyReason().isEmpty())
                .ifPresent(project -> workshop.submitStore(WORDS.text("work.spelling"), progress -> {
                    new ProjectWords(project.folder()).add(word);
                    return word;
                }));
    }

    private void opened(@Nullable Project project) {
        reading.cancel();
        own.clear();
        if (project != null) {
            ProjectWords words = new ProjectWords(project.folder());
            reading.start(() -> workshop.submitMedia(WORDS.text("work.spelling"), progress -> words.read()))
                    .whenDone(known -> {
                        own.addAll(known);
                        check();
                    });
        }
    }

    private void check() {
        Speller known = speller;
        if (known != null) {
            misspelt.set(known.misspelt(text.get(), own::contains));
        } else if (!isAsked && !text.get().isBlank()) {
            isAsked = true;
            workshop.submitMedia(WORDS.text("work.spelling"), dictionary).whenDone(opened -> {
                speller = opened;
                check();
            });
        }
    }
}
