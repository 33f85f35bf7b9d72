package avcap.studio.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.bulk.BulkAction;
import avcap.studio.annotation.bulk.BulkPlan;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.query.Term;
import avcap.studio.notice.Notices;
import avcap.studio.session.ClipScope;
import avcap.studio.session.Session;
import avcap.studio.session.Undoing;
import avcap.studio.work.Pause;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which action on which clips, what it would change, and carrying it out. */
public final class BulkViewModel {

    private static final Words WORDS = UiResources.bulkWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final ClipScope clips;
    private final Runnable close;
    private final ObjectProperty<Scope> scope;
    private final ObjectProperty<BulkAction> action = new SimpleObjectProperty<>(this, "action", BulkAction.ACCEPT);
    private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
    private final ReadOnlyObjectWrapper<@Nullable BulkPlan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
    private final Underway planning = new Underway();
    private final Underway doing = new Underway();
    private final KnownCaptions captions;

    /**
     * Begins with the marked clips, if several are marked.
     *
     * @param pause how often at most clips that change meanwhile are thought through again
     * @param close run once all is done
     */
    public BulkViewModel(
            Session session, Workshop workshop, Notices notices, ClipScope clips, Pause pause, Runnable close) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.clips = clips;
        this.close = close;
        scope = new SimpleObjectProperty<>(this, "scope", Scope.offered(clips).get(0));
        scope.addListener((observed, before, now) -> plan());
        action.addListener((observed, before, now) -> plan());
        tag.addListener((observed, before, now) -> plan());
        captions = new KnownCaptions(session, pause, this::planAgain);
        plan();
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

    ObjectProperty<BulkAction> actionProperty() {
        return action;
    }

    StringProperty tagProperty() {
        return tag;
    }

    /** What would happen; null until that is known, and where a tag is missing. */
    ReadOnlyObjectProperty<@Nullable BulkPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Thinking it through. */
    Underway planning() {
        return planning;
    }

    /** Carrying it out. */
    Underway doing() {
        return doing;
    }

    String name(EntryId entry) {
        return session.entry(entry).map(known -> known.name()).orElse("");
    }

    /** How much would change, one sentence. */
    StringBinding summary() {
        return Bindings.createStringBinding(this::summarise, plan, action, tag, planning.problemProperty());
    }

    private String summarise() {
        if (isGuarded()) {
            return UiResources.guardWords().text("bulk.refused");
        }
        BulkPlan now = plan.get();
        if (now == null) {
            return lacksTag()
                    ? WORDS.text("bulk.tag.missing")
                    : planning.problemProperty().get();
        }
        int all = now.changes().size() + now.passedOverCount();
        if (all == 0) {
            return WORDS.text("bulk.noClips");
        }
        boolean isOfCaptions = action.get().isOfCaptions();
        return now.changes().isEmpty()
                ? WORDS.text(isOfCaptions ? "bulk.nothing.captions" : "bulk.nothing", all)
                : WORDS.text(
                        isOfCaptions ? "bulk.summary.captions" : "bulk.summary",
                        now.changes().size(),
                        all,
                        now.clips());
    }

    /** What the button says. */
    StringBinding runText() {
        return Bindings.createStringBinding(() -> wordsOf(action.get(), "run", changes()), plan, action);
    }

    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(
                () -> changes() > 0 && !doing.isBusy() && !isGuarded(),
                plan,
                action,
                session.guarding().guardsProperty(),
                doing.busyProperty());
    }

    private int changes() {
        BulkPlan now = plan.get();
        return now == null ? 0 : now.changes().size();
    }

    /** Whether the project wants each clip looked at by itself before it is accepted. */
    private boolean isGuarded() {
        return action.get() == BulkAction.ACCEPT && session.guarding().guards().wantEachClip();
    }

    private boolean lacksTag() {
        return action.get().needsTag() && tag.get().isBlank();
    }

    private void plan() {
        if (!doing.isBusy()) {
            plan.set(null);
            planAgain();
        }
    }

    /** What is planned stays until it is known what becomes of it. */
    private void planAgain() {
        if (doing.isBusy()) {
            return;
        }
        planning.cancel();
        if (lacksTag() || session.project().isEmpty()) {
            return;
        }
        Project open = session.project().orElseThrow();
        BulkAction wanted = action.get();
        String of = tag.get().strip();
        KnownCaptions.Asking asking = captions.ask(scope.get().of(clips, session));
        planning.show(workshop.submitMedia(WORDS.text("work.plan"), progress -> {
                    List<ClipTexts> now = asking.read(open);
                    List<CaptionNow> all = now.stream()
                            .flatMap(clip -> clip.captions().stream())
                            .toList();
                    Set<EntryId> tagged = wanted.needsTag() ? tagged(open, of) : Set.of();
                    return new Planned(now, BulkPlan.of(wanted, of, all, tagged));
                }))
                .whenDone(planned -> {
                    captions.keep(planned.clips());
                    plan.set(planned.plan());
                });
    }

    private record Planned(List<ClipTexts> clips, BulkPlan plan) {}

    private static Set<EntryId> tagged(Project open, String tag) throws StoreException {
        Query bearing = new Query(List.of(new Term(Term.Field.TAG, Term.Comparison.IS, tag, true, false)));
        return open.list(bearing, Order.NATURAL, LocalDate.EPOCH).stream()
                .map(Listed::entry)
                .collect(Collectors.toSet());
    }

    /**
     * Does it, all or nothing; then the sheet closes and a notice can take it back. A clip that has changed since it was planned
     * is left out.
     */
    void carryOut() {
        BulkPlan now = plan.get();
        if (now == null || doing.isBusy() || isGuarded()) {
            return;
        }
        List<Edit> edits = now.edits().stream()
                .filter(edit -> !captions.isStale(edit.entry()))
                .toList();
        if (edits.isEmpty()) {
            return;
        }
        String name = wordsOf(action.get(), "step", edits.size());
        doing.show(session.<Step>carryOut(
                name, (open, by, progress) -> open.carryOut(name, edits, by, progress), this::done));
    }

    private void done(Step step) {
        Undoing.offer(step, step.name(), session, notices);
        close.run();
    }

    private String wordsOf(BulkAction of, String what, int count) {
        return WORDS.text(
                "bulk." + what + "." + of.name().toLowerCase(Locale.ROOT),
                count,
                tag.get().strip());
    }

    /** Stops what is under way; nothing of it is done. */
    public void dispose() {
        captions.dispose();
        planning.cancel();
        doing.cancel();
    }
}
