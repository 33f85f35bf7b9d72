package avcap.studio.review;

import avcap.studio.control.SoundPicture;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What waits, what is judged and what is said of it, side by side. */
public final class ReviewView extends StackPane {

    private static final double NARROW = 1328;
    private static final double QUEUE = 288;
    private static final double QUEUE_LEAST = 240;
    private static final double COMMENTS = 336;
    private static final double COMMENTS_LEAST = 288;
    private static final double WORK_LEAST = 640;

    private final QueueViewModel queue;
    private final JudgingViewModel judging;
    private final GuidelineCheck guideline;
    private final QueuePane queuePane;
    private final WorkPane work;
    private final CommentsPane comments;
    private final SplitPane panes;
    private boolean isLaidOut;

    /**
     * The decisions behind the view.
     *
     * @param queue what waits
     * @param judging what is compared and decided
     * @param comments what is said
     */
    public record Models(QueueViewModel queue, JudgingViewModel judging, CommentsViewModel comments) {

        public static Models of(Session session, Workshop workshop) {
            QueueViewModel queue = new QueueViewModel(session, workshop);
            JudgingViewModel judging = new JudgingViewModel(session, workshop, queue);
            return new Models(queue, judging, new CommentsViewModel(session, judging));
        }
    }

    /**
     * @param video the picture of the chosen clip, from whoever plays it
     * @param picture the picture of its sound, from whoever draws it
     */
    public ReviewView(
            Models models,
            Session session,
            Workshop workshop,
            Region video,
            ObservableValue<@Nullable SoundPicture> picture) {
        this.queue = models.queue();
        this.judging = models.judging();
        this.guideline =
                new GuidelineCheck(session, workshop, models.judging().merging().textProperty());
        this.queuePane = new QueuePane(queue, models.judging());
        ClipRow clip = new ClipRow(new SoundViewModel(session), video, picture);
        this.work = new WorkPane(models.judging(), models.comments(), queue, guideline, clip);
        this.comments = new CommentsPane(models.comments(), this::focusWork);
        setId("review");
        queuePane.setMinWidth(QUEUE_LEAST);
        work.setMinWidth(WORK_LEAST);
        comments.setMinWidth(COMMENTS_LEAST);
        panes = new SplitPane(queuePane, work, comments);
        SplitPane.setResizableWithParent(queuePane, false);
        SplitPane.setResizableWithParent(comments, false);
        getChildren().add(panes);
        session.projectProperty().addListener((observed, before, now) -> look());
        sceneProperty().addListener((observed, before, now) -> look());
    }

    /** Looks for what waits, and at the clip, as soon as someone can see it. */
    private void look() {
        boolean isLooked = getScene() != null;
        queue.setLooked(isLooked);
        judging.setLooked(isLooked);
        if (isLooked) {
            queue.show();
            guideline.refresh();
        }
    }

    /** Shows something below the comments, such as how far people agree. */
    public void setAgreement(Node agreement) {
        comments.setBelow(agreement);
    }

    /** The panes with what in each takes the keys, from left to right. */
    public List<Node> panes() {
        return List.of(queuePane, work, comments);
    }

    /** Gives the keys to one of the {@link #panes}. */
    public void focusPane(int place) {
        List.<Runnable>of(queuePane::focusList, work::focusMerge, comments::focusCodes)
                .get(place)
                .run();
    }

    /** Lets the reviewer type what is to be approved. */
    public void edit() {
        work.edit();
    }

    /** Goes to the next place where the two texts differ. */
    public void nextFork() {
        work.nextFork();
    }

    @Override
    public void requestFocus() {
        queuePane.focusList();
    }

    private void focusWork() {
        if (getScene() != null) {
            work.focusMerge();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (!isLaidOut && width > 0) {
            isLaidOut = true;
            boolean isNarrow = width < NARROW;
            double left = isNarrow ? QUEUE_LEAST : QUEUE;
            double right = isNarrow ? COMMENTS_LEAST : COMMENTS;
            panes.setDividerPositions(left / width, 1 - right / width);
        }
        super.layoutChildren();
    }
}
