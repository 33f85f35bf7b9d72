package avcap.studio.shell;

import atlantafx.base.controls.Message;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Saving;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells the user: passing news at the lower right, and a banner for as long as text is not on disk. */
final class NoticeBoard {

    private static final Words WORDS = UiResources.studioWords();
    private static final Duration PASSING = Duration.seconds(6);

    private final Notices notices;
    private final Session session;
    private final Map<Notice, Told> told = new HashMap<>();
    private final Message banner = new Message(WORDS.text("saving.broken"), "", new FontIcon("fth-save"));

    NoticeBoard(Notices notices, Session session) {
        this.notices = notices;
        this.session = session;
    }

    /** Shows what comes over a window's content. */
    void show(StackPane over) {
        banner.setId("not-saved");
        banner.getStyleClass().add("danger");
        banner.setMaxSize(560, StackPane.USE_PREF_SIZE);
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        StackPane.setMargin(banner, new Insets(48, 0, 0, 0));
        banner.setOnMouseClicked(event -> session.saving().retry());
        banner.managedProperty().bind(banner.visibleProperty());
        over.getChildren().add(banner);
        session.saving().stateProperty().addListener((observed, before, now) -> showBanner());
        session.saving().problemProperty().addListener((observed, before, now) -> showBanner());
        showBanner();
        notices.shown().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::untell);
                change.getAddedSubList().forEach(notice -> tell(notice, over));
            }
        });
    }

    private void showBanner() {
        banner.setVisible(session.saving().state() == Saving.State.NOT_SAVED);
        banner.setDescription(session.saving().problemProperty().get());
    }

    private void tell(Notice notice, StackPane over) {
        Window window = over.getScene() == null ? null : over.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        Told card = new Told(notice, () -> notices.dismiss(notice));
        told.put(notice, card);
        Notifications.create()
                .owner(window)
                .styleClass("studio-notice")
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(notice.level() == Notice.Level.FAILURE ? Duration.INDEFINITE : PASSING)
                .text("")
                .graphic(card)
                .show();
        Window popup = card.getScene() == null ? null : card.getScene().getWindow();
        if (popup instanceof PopupWindow raised) {
            Lift.of(raised);
            popup.setOnHidden(event -> {
                if (told.get(notice) == card) {
                    notices.dismiss(notice);
                }
            });
        }
    }

    private void untell(Notice notice) {
        Told card = told.remove(notice);
        if (card != null) {
            card.close();
        }
    }
}
