package avcap.studio.bulk;

import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.bulk.Passage;
import avcap.studio.annotation.bulk.ReplacePlan;
import avcap.studio.annotation.bulk.Rewritten;
import avcap.studio.annotation.bulk.Wanted;
import avcap.studio.notice.Notices;
import avcap.studio.session.ClipScope;
import avcap.studio.session.Session;
import avcap.studio.session.Undoing;
import avcap.studio.work.Pause;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What is looked for in which captions, where it was found, and putting something else in its place. */
public final class ReplaceViewModel {

    private static final Words WORDS = UiResources.bulkWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final ClipScope clips;
    private final Runnable close;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty by = new SimpleStringProperty(this, "by", "");
    private final BooleanProperty wholeWord = new SimpleBooleanProperty(this, "wholeWord");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final BooleanProperty expression = new SimpleBooleanProperty(this, "expression");
    private final ObjectProperty<Scope> scope;
    private final ReadOnlyObjectWrapper<@Nullable ReplacePlan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
    private final Set<Object> leftOut = new HashSet<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
    private final Underway searching = new Underway();
    private final Underway doing = new Underway();
    private final KnownCaptions captions;

    /**
     * Begins with the clips of the query, if there is one.
     *
     * @param pause how often at most clips that change meanwhile are looked at again
     * @param close run once all is done
     */
    public ReplaceViewModel(
            Session session, Workshop workshop, Notices notices, ClipScope clips, Pause pause, Runnable close) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.clips = clips;
        this.close = close;
        scope = new SimpleObjectProperty<>(this, "scope", Scope.offered(clips).get(0));
        captions = new KnownCaptions(session, pause, this::searchAgain);
        for (ObservableValue<?> wanted : List.of(text, wholeWord, matchCase, expression)) {
            wanted.addListener((observed, before, now) -> leftOut.clear());
        }
        for (ObservableValue<?> wanted : List.of(text, by, wholeWord, matchCase, expression, scope)) {
            wanted.addListener((observed, before, now) -> search());
        }
    }

    StringProperty textProperty() {
        return text;
    }

    StringProperty byProperty() {
        return by;
    }

    BooleanProperty wholeWordProperty() {
        return wholeWord;
    }

    BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    BooleanProperty expressionProperty() {
        return expression;
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    List<Scope> scopes() {
        return Scope.offered(clips);
    }

    String text(Scope of) {
        return of.text(clips, session);
    }

    /** What was found; null until something was looked for. */
    ReadOnlyObjectProperty<@Nullable ReplacePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** How many of the found texts are ticked. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Underway searching() {
        return searching;
    }

    Underway doing() {
        return doing;
    }

    String name(EntryId entry) {
        return session.entry(entry).map(known -> known.name()).orElse("");
    }

    boolean isChosen(Rewritten found) {
        return !found.isEmptied() && !leftOut.contains(found.passage().place());
    }

    /** Ticks a text, or takes its tick away; one of which nothing would be left cannot be ticked. */
    void toggle(Rewritten found) {
        Object place = found.passage().place();
        if (!leftOut.remove(place)) {
            leftOut.add(place);
        }
        count();
    }

    void chooseAll(boolean isTicked) {
        leftOut.clear();
        ReplacePlan now = plan.get();
        if (!isTicked && now != null) {
            now.found().forEach(found -> leftOut.add(found.passage().place()));
        }
        count();
    }

    private void count() {
        ReplacePlan now = plan.get();
        chosen.set(
                now == null
                        ? 0
                        : (int) now.found().stream().filter(this::isChosen).count());
    }

    /** What was found, or why nothing can be, one sentence. */
    StringBinding summary() {
        return Bindings.createStringBinding(this::summarise, plan, chosen, text, searching.problemProperty());
    }

    private String summarise() {
        if (!searching.problemProperty().get().isEmpty()) {
            return searching.problemProperty().get();
        }
        ReplacePlan now = plan.get();
        if (text.get().isEmpty() || now == null) {
            return WORDS.text("replace.nothingWanted");
        }
        return now.found().isEmpty()
                ? WORDS.text("replace.none", text.get())
                : WORDS.text("replace.found", now.hits(), now.found().size(), now.clips(), chosen.get());
    }

    /** What becomes of texts that are accepted and of the others. */
    StringBinding consequences() {
        return Bindings.createStringBinding(
                () -> {
                    ReplacePlan now = plan.get();
                    return now == null || now.found().isEmpty()
                            ? ""
                            : WORDS.text(
                                    "replace.consequences",
                                    now.accepted(),
                                    now.found().size() - now.accepted());
                },
                plan);
    }

    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(() -> chosen.get() > 0 && !doing.isBusy(), chosen, doing.busyProperty());
    }

    StringBinding runText() {
        return Bindings.createStringBinding(() -> WORDS.text("replace.run", chosen.get()), chosen);
    }

    private void search() {
        if (!doing.isBusy()) {
            found(null);
            searchAgain();
        }
    }

    /** What was found stays until it is known what becomes of it, and so does what a person has chosen of it. */
    private void searchAgain() {
        if (doing.isBusy()) {
            return;
        }
        searching.cancel();
        if (text.get().isEmpty() || session.project().isEmpty()) {
            return;
        }
        Project open = session.project().orElseThrow();
        Wanted wanted = new Wanted(text.get(), by.get(), wholeWord.get(), matchCase.get(), expression.get());
        KnownCaptions.Asking asking = captions.ask(scope.get().of(clips, session));
        searching
                .show(workshop.submitMedia(WORDS.text("work.search"), progress -> {
                    List<ClipTexts> clips = asking.read(open);
                    List<Passage> all =
                            clips.stream().flatMap(ClipTexts::passages).toList();
                    return new Searched(clips, ReplacePlan.of(wanted, all, progress));
                }))
                .whenDone(searched -> {
                    captions.keep(searched.clips());
                    found(searched.plan());
                });
    }

    private record Searched(List<ClipTexts> clips, ReplacePlan plan) {}

    private void found(@Nullable ReplacePlan now) {
        plan.set(now);
        count();
    }

    /**
     * Does it in all ticked texts or in none; then the sheet closes and a notice can take it back. A clip that has changed since it
     * was looked at is left out.
     */
    void carryOut() {
        ReplacePlan now = plan.get();
        if (now == null || chosen.get() == 0 || doing.isBusy()) {
            return;
        }
        List<Edit> edits = now.edits(leftOut).stream()
                .filter(edit -> !captions.isStale(edit.entry()))
                .toList();
        if (edits.isEmpty()) {
            return;
        }
        String name = WORDS.text("replace.step", text.get(), by.get(), edits.size());
        doing.show(session.<Step>carryOut(
                name, (open, who, progress) -> open.carryOut(name, edits, who, progress), this::done));
    }

    private void done(Step step) {
        Undoing.offer(step, step.name(), session, notices);
        close.run();
    }

    /** Stops what is under way; nothing of it is done. */
    public void dispose() {
        captions.dispose();
        searching.cancel();
        doing.cancel();
    }
}
