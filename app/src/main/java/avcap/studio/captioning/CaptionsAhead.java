package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.session.ClipAhead;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;

/**
 * Captions the clips that come next, so that their drafts are there when they are opened.
 *
 * <p>It gives way to everything that someone waits for, and tries again once the model had time to rest.
 */
public final class CaptionsAhead {

    private static final Duration REST = Duration.ofMillis(700);

    private final Session session;
    private final Workshop workshop;
    private final Latest<Caption> latest = new Latest<>();
    private final Set<EntryId> captioned = new HashSet<>();
    private boolean willTry;

    private CaptionsAhead(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
    }

    /** Follows what is read ahead from now on. */
    public static void follow(Session session, Workshop workshop) {
        CaptionsAhead ahead = new CaptionsAhead(session, workshop);
        session.ahead().addListener((Observable changed) -> ahead.clipsChanged());
    }

    private void clipsChanged() {
        if (session.ahead().isEmpty()) {
            latest.cancel();
            captioned.clear();
        } else {
            next();
        }
    }

    private void next() {
        if (!latest.isBusy()) {
            session.captioner().ifPresent(model -> session.ahead().stream()
                    .filter(clip -> isForUs(clip, model))
                    .findFirst()
                    .ifPresent(clip -> caption(clip, model)));
        }
    }

    private boolean isForUs(ClipAhead clip, Captioner model) {
        Optional<Status> status = session.entry(clip.entry()).map(Entry::status);
        return status.filter(now -> now == Status.NEW).isPresent()
                && !captioned.contains(clip.entry())
                && clip.features().input().shape().equals(model.inputShape());
    }

    private void caption(ClipAhead clip, Captioner model) {
        latest.start(() -> workshop.submitModelAside(
                        "", progress -> model.caption(clip.features().input(), SearchOptions.defaults(), progress)))
                .whenDone(caption -> captioned(clip, caption))
                .whenOver(over -> {
                    if (over.state() == Work.State.CANCELLED) {
                        tryLater();
                    }
                });
    }

    private void captioned(ClipAhead clip, Caption caption) {
        Reading reading = Reading.searched(caption, SearchOptions.defaults());
        session.append(Writing.byMachine(clip.entry(), caption.text(), reading));
        captioned.add(clip.entry());
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
