package avcap.studio.shell;

import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.keys.Command;
import avcap.studio.notice.Notice;
import avcap.studio.safekeeping.KeepingStrip;
import avcap.studio.safekeeping.KeepingViewModel;
import avcap.studio.safekeeping.MediaView;
import avcap.studio.safekeeping.MediaViewModel;
import avcap.studio.safekeeping.OtherPlace;
import avcap.studio.safekeeping.RestoreView;
import avcap.studio.safekeeping.RestoreViewModel;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What keeps a project from loss, in one window: snapshots, another place, moved media. */
final class SafetyDesk {

    private static final Words WORDS = UiResources.safekeepingWords();
    private static final double RESTORE_WIDTH = 960;
    private static final double MEDIA_WIDTH = 640;

    private final Desk desk;
    private final FilePicking picking;
    private final StudioWindow window;
    private final OtherPlace otherPlace;
    private final MediaViewModel media;
    private @Nullable MediaView mediaView;

    SafetyDesk(Desk desk, ProjectDesk projects, FilePicking picking, Commands commands, StudioWindow window) {
        this.desk = desk;
        this.picking = picking;
        this.window = window;
        otherPlace = new OtherPlace(desk.session(), desk.workshop(), desk.notices(), projects::moved);
        commands.on(Command.RESTORE, this::showRestore)
                .on(Command.TAKE_SNAPSHOT, this::takeSnapshot)
                .on(Command.SAVE_ELSEWHERE, this::saveElsewhere)
                .on(Command.FIND_MEDIA, this::showMedia);
        desk.session().saving().setWhenRefused(sentence -> desk.notices().post(Notice.failure(sentence)));
        media = new MediaViewModel(desk.session(), desk.workshop(), desk.notices());
        media.setWhenAsked(this::showMedia);
        window.addStrip(
                new KeepingStrip(new KeepingViewModel(desk.session()), this::saveElsewhere, projects::openAgain));
    }

    private void saveElsewhere() {
        if (desk.session().project().isPresent()) {
            picking.folder(WORDS.text("elsewhere.choose")).ifPresent(otherPlace::goOnIn);
        }
    }

    private void takeSnapshot() {
        desk.session().project().ifPresent(project -> desk.workshop()
                .submitMedia(WORDS.text("work.snapshot"), progress -> project.takeSnapshot(Occasion.ASKED))
                .whenDone(taken -> desk.notices().post(Notice.success(WORDS.text("restore.taken"))))
                .whenFailed(failure -> desk.notices().post(failure.notice())));
    }

    private void showRestore() {
        if (desk.session().project().isPresent()) {
            RestoreViewModel restoring = new RestoreViewModel(desk.session(), desk.workshop(), desk.notices());
            Sheet sheet =
                    window.sheet(WORDS.text("restore.title"), RESTORE_WIDTH).whenGone(restoring::leave);
            restoring.setWhenRestored(sheet::close);
            RestoreView view = new RestoreView(restoring);
            restoring.open();
            sheet.with(view, view.runButton()).show();
            view.focusFirst();
        }
    }

    /** Made when it is first asked for, and kept: it follows the project. */
    private void showMedia() {
        if (desk.session().project().isPresent()) {
            MediaView view = Objects.requireNonNullElseGet(
                    mediaView, () -> new MediaView(media, () -> picking.folder(WORDS.text("media.where"))));
            mediaView = view;
            window.sheet(WORDS.text("media.title"), MEDIA_WIDTH)
                    .with(view, view.chooseButton())
                    .show();
            view.chooseButton().requestFocus();
        }
    }
}
