package avcap.studio.shell;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.Checkpoint;
import avcap.samples.AvcapMini;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Session;
import avcap.studio.work.Failure;
import avcap.studio.work.Task;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;

/** Brings a model into use, away from the window: the bundled one, or one in a folder. */
public final class ModelDesk {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final StatusViewModel status;
    private final AvcapHome home;

    /** {@code home} is where the bundled model is unpacked. */
    public ModelDesk(Session session, Workshop workshop, Notices notices, StatusViewModel status, AvcapHome home) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.status = status;
        this.home = home;
    }

    /** Uses avcap-mini, unpacked onto the user's shelf the first time; says so if this build has none. */
    public void useBundled() {
        if (!AvcapMini.isBundled()) {
            status.modelStateProperty().set(WORDS.text("model.missing"));
            notices.post(Notice.warning(WORDS.text("model.notice.missing")));
            return;
        }
        Path folder = home.models().resolve(AvcapMini.NAME);
        load(progress -> opened(AvcapMini.unpackTo(folder)));
    }

    /** Uses the checkpoint in a folder; the one in use stays if it cannot be opened. */
    public void use(Path folder) {
        use(folder, () -> {});
    }

    /** The same; {@code then} is run once it is in use. */
    void use(Path folder, Runnable then) {
        load(progress -> opened(folder)).whenDone(captioner -> then.run());
    }

    private static Captioner opened(Path folder) throws Exception {
        return AvCapCaptioner.open(Checkpoint.open(folder));
    }

    private Work<Captioner> load(Task<Captioner> task) {
        status.modelStateProperty().set(WORDS.text("model.loading"));
        return workshop.submitModel(WORDS.text("work.model"), task)
                .whenDone(this::take)
                .whenFailed(failure -> {
                    status.modelStateProperty().set(WORDS.text("model.missing"));
                    notices.post(failed(failure));
                });
    }

    /** Who is left without any model is offered the bundled one. */
    private Notice failed(Failure failure) {
        Notice notice = Notice.failure(WORDS.text("model.notice.failed", failure.sentence()));
        return session.captioner().isEmpty() && AvcapMini.isBundled()
                ? notice.withAction(WORDS.text("model.notice.bundled"), this::useBundled)
                : notice;
    }

    /** The model before is freed on the lane it speaks on, after whatever it still has to say. */
    private void take(Captioner captioner) {
        Captioner before = session.captionerProperty().get();
        session.captionerProperty().set(captioner);
        if (before != null) {
            workshop.submitModel("", progress -> {
                before.close();
                return captioner;
            });
            notices.post(Notice.success(WORDS.text("model.notice.loaded", captioner.modelId())));
        }
    }
}
