package avcap.studio.session;

import avcap.studio.annotation.Step;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.ui.UiResources;
import avcap.ui.Words;

/** A notice that can take back what was just done. */
public final class Undoing {

    private static final Words WORDS = UiResources.bulkWords();

    private Undoing() {}

    public static void offer(Step step, String sentence, Session session, Notices notices) {
        notices.post(Notice.success(WORDS.text("done", sentence)).withAction(WORDS.text("undo"), () -> {
            if (!session.takeBack(step)) {
                notices.post(Notice.news(WORDS.text("undo.late")));
            }
        }));
    }
}
