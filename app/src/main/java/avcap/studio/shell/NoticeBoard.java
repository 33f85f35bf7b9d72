package avcap.studio.shell;

import avcap.studio.control.KeyCap;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.ui.UiResources;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Tells the user: passing news at the lower right. */
final class NoticeBoard {

    private static final Duration PASSING = Duration.seconds(6);

    private final Notices notices;
    private final Map<Notice, Told> told = new HashMap<>();
    private final Consumer<Notice> details;

    /** {@code details} shows what a notice keeps behind it. */
    NoticeBoard(Notices notices, Consumer<Notice> details) {
        this.notices = notices;
        this.details = details;
    }

    /**
     * Shows what comes over a window's content.
     *
     * @param isCovered whether a card lies over it, to which Esc belongs; else Esc takes a notice away
     */
    void show(StackPane over, ObservableBooleanValue isCovered) {
        notices.shown().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::untell);
                change.getAddedSubList().forEach(notice -> tell(notice, over, isCovered));
            }
        });
    }

    private void tell(Notice notice, StackPane over, ObservableBooleanValue isCovered) {
        Window window = over.getScene() == null ? null : over.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        Told card = new Told(notice, KeyCap.sentence(over, notice.sentence()), () -> notices.dismiss(notice));
        notice.detail()
                .ifPresent(
                        text -> card.add(UiResources.helpWords().text("details.open"), () -> details.accept(notice)));
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
            raised.hideOnEscapeProperty().bind(Bindings.not(isCovered));
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
