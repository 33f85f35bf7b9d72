package avcap.studio.captioning;

import avcap.inference.caption.Captioner;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.session.ClipAhead;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;

/**
 * Measures how far hearing and seeing are apart about the drafts of the clip on the screen and of those that come next, once they
 * are made.
 *
 * <p>It gives way to everything that someone waits for, and tries again once the model had time to rest.
 */
public final class ModesAhead {

    private static final Duration REST = Duration.ofMillis(900);

    private final Session session;
    private final Workshop workshop;
    private final Latest<Optional<String>> looking = new Latest<>();
    private final Latest<Optional<Disagreement>> measuring = new Latest<>();
    private final Set<EntryId> done = new HashSet<>();
    private boolean willTry;

    private ModesAhead(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
    }

    /** Follows what is opened and read ahead from now on. */
    public static void follow(Session session, Workshop workshop) {
        ModesAhead ahead = new ModesAhead(session, workshop);
        session.projectProperty().addListener((observed, before, now) -> ahead.forget());
        session.captionerProperty().addListener((observed, before, now) -> ahead.next());
        session.clip().featuresProperty().addListener((observed, before, now) -> ahead.next());
        session.ahead().addListener((Observable changed) -> ahead.next());
        session.changesProperty().addListener((observed, before, now) -> ahead.changed());
    }

    /** Another project: its clips have the same numbers. */
    private void forget() {
        looking.cancel();
        measuring.cancel();
        done.clear();
    }

    /** There may be another draft of the clip on the screen. */
    private void changed() {
        session.selected().ifPresent(entry -> done.remove(entry.id()));
        next();
    }

    private void next() {
        if (looking.isBusy() || measuring.isBusy() || !session.readOnlyReason().isEmpty()) {
            return;
        }
        session.captioner()
                .ifPresent(model -> session.project().ifPresent(project -> clips().filter(clip -> isForUs(clip, model))
                        .findFirst()
                        .ifPresent(clip -> look(clip, model, project))));
    }

    private Stream<ClipAhead> clips() {
        Optional<ClipAhead> open = session.selected()
                .flatMap(entry -> session.clip().features().map(features -> new ClipAhead(entry.id(), features)));
        return Stream.concat(open.stream(), session.ahead().stream());
    }

    private boolean isForUs(ClipAhead clip, Captioner model) {
        return !done.contains(clip.entry())
                && SourceScoring.canTell(clip.features().input())
                && clip.features().input().shape().equals(model.inputShape())
                && session.entry(clip.entry())
                        .filter(entry -> entry.status().isUnfinished() && entry.status() != Status.NEW)
                        .isPresent();
    }

    private void look(ClipAhead clip, Captioner model, Project project) {
        looking.start(() -> workshop.submitStore("", progress -> project.unmeasured(clip.entry())))
                .whenDone(draft ->
                        draft.ifPresentOrElse(text -> measure(clip, model, text), () -> finished(clip.entry())))
                .whenFailed(failure -> finished(clip.entry()));
    }

    private void measure(ClipAhead clip, Captioner model, String text) {
        measuring
                .start(() -> workshop.submitModelAside(
                        "", progress -> ModesScoring.of(model, clip.features().input(), text, progress)))
                .whenDone(found -> {
                    found.ifPresent(measured -> session.measure(clip.entry(), text, measured));
                    finished(clip.entry());
                })
                .whenFailed(failure -> finished(clip.entry()))
                .whenOver(over -> {
                    if (over.state() == Work.State.CANCELLED) {
                        tryLater();
                    }
                });
    }

    private void finished(EntryId clip) {
        done.add(clip);
        next();
    }

    private void tryLater() {
        if (!willTry) {
            willTry = true;
            workshop.later(REST, () -> {
                willTry = false;
                next();
            });
        }
    }
}
