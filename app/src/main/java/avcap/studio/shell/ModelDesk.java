package avcap.studio.shell;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.progress.Progress;
import avcap.samples.AvcapMini;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.preferences.Preferences;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Computing;
import avcap.studio.session.Session;
import avcap.studio.session.TorchChoice;
import avcap.studio.work.Failure;
import avcap.studio.work.Task;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/** Brings a model into use, away from the window: the bundled one, or one in a folder. */
public final class ModelDesk {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final StatusViewModel status;
    private final AvcapHome home;
    private final PreferencesFile preferences;
    private @Nullable Path inUse;
    private @Nullable Notice failure;

    public ModelDesk(Desk desk, StatusViewModel status) {
        this.session = desk.session();
        this.workshop = desk.workshop();
        this.notices = desk.notices();
        this.home = desk.home();
        this.preferences = desk.preferences();
        this.status = status;
    }

    /** Uses avcap-mini, unpacked onto the user's shelf the first time; says so if this build has none. */
    public void useBundled() {
        if (!AvcapMini.isBundled()) {
            status.modelStateProperty().set(WORDS.text("model.missing"));
            notices.post(Notice.warning(WORDS.text("model.notice.missing")));
            return;
        }
        Path folder = home.models().resolve(AvcapMini.NAME);
        inUse = folder;
        load(progress -> opened(AvcapMini.unpackTo(folder), progress))
                .whenDone(opened -> preferences.change(Preferences::withBundledModel));
    }

    /** Uses the checkpoint in a folder; the one in use stays if it cannot be opened. */
    public void use(Path folder) {
        open(folder);
    }

    /** Uses the checkpoint in a folder, and from the next start on; one that cannot be opened is not tried again then. */
    void useFromNowOn(Path folder) {
        open(folder).whenDone(opened -> preferences.change(chosen -> chosen.withModelFolder(folder.toString())));
    }

    private Work<Opened> open(Path folder) {
        inUse = folder;
        return load(progress -> opened(folder, progress));
    }

    /** Takes over the wish of last time, then keeps each new one and opens the model in use again by it. */
    void follow(Property<ComputeWish> wish) {
        wish.setValue(preferences.current().computeWish());
        wish.addListener((observed, before, now) -> {
            preferences.change(chosen -> chosen.withComputeWish(now));
            again();
        });
    }

    private void again() {
        Path folder = inUse;
        if (folder != null) {
            open(folder);
        }
    }

    private Opened opened(Path folder, Progress progress) throws Exception {
        Checkpoint checkpoint = Checkpoint.open(folder);
        List<String> told = new ArrayList<>();
        ComputeSettings settings =
                Computing.of(home).settings(checkpoint, preferences.current().computeWish(), told::add, progress);
        return new Opened(AvCapCaptioner.open(checkpoint, settings), told);
    }

    /**
     * A model ready to speak.
     *
     * @param told what could not be had as it was wished
     */
    private record Opened(Captioner captioner, List<String> told) {}

    private Work<Opened> load(Task<Opened> task) {
        status.modelStateProperty().set(WORDS.text("model.loading"));
        return workshop.submitModel(WORDS.text("work.model"), task)
                .whenDone(this::take)
                .whenFailed(why -> {
                    status.modelStateProperty().set(WORDS.text("model.missing"));
                    withoutTorch(why);
                });
    }

    /** A PyTorch of the user's that does not load is not tried again: the next start goes on with the program's own. */
    private void withoutTorch(Failure why) {
        TorchChoice choice = new TorchChoice(home);
        if (why.cause() instanceof EngineUnavailableException engine) {
            workshop.submitMedia("", progress -> choice.failed(engine) ? choice.problem() : "")
                    .whenDone(sentence -> tell(
                            sentence.isEmpty()
                                    ? failed(why)
                                    : Notice.failure(sentence).withDetail(why.sentence())))
                    .whenFailed(unkept -> tell(failed(why)));
        } else {
            tell(failed(why));
        }
    }

    /** Stays until a model is in use. */
    private void tell(Notice failed) {
        failure = failed;
        notices.post(failed);
    }

    /** Who is left without any model is offered the bundled one. */
    private Notice failed(Failure why) {
        Notice notice = Notice.failure(WORDS.text("model.notice.failed", why.sentence()));
        return session.captioner().isEmpty() && AvcapMini.isBundled()
                ? notice.withAction(WORDS.text("model.notice.bundled"), this::useBundled)
                : notice;
    }

    /** The model before is freed on the lane it speaks on, after whatever it still has to say. */
    private void take(Opened opened) {
        Captioner captioner = opened.captioner();
        Captioner before = session.captionerProperty().get();
        session.captionerProperty().set(captioner);
        if (failure != null) {
            notices.dismiss(failure);
            failure = null;
        }
        opened.told().forEach(sentence -> notices.post(Notice.warning(sentence)));
        if (before != null) {
            workshop.submitModel("", progress -> {
                before.close();
                return captioner;
            });
            notices.post(Notice.success(WORDS.text("model.notice.loaded", captioner.modelId())));
        }
    }
}
