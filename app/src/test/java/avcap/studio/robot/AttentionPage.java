package avcap.studio.robot;

import avcap.studio.control.HeatmapOverlay;
import javafx.scene.Scene;

/** Where the chosen word came from. */
final class AttentionPage extends Page {

    private final Scene scene;

    AttentionPage(Scene scene) {
        super(scene);
        this.scene = scene;
    }

    String word() {
        return reads("attention-word");
    }

    void untilWord() {
        until("a chosen word", () -> !word().isEmpty());
    }

    void untilExplained() {
        until("how far the word leaned on the sound", () -> reads("share-of-sound")
                .contains("%"));
    }

    /** Whether heat lies on the spectrogram. */
    boolean hasHeat() {
        return look(() -> scene.getRoot().lookupAll("*").stream()
                .filter(HeatmapOverlay.class::isInstance)
                .map(HeatmapOverlay.class::cast)
                .anyMatch(AttentionPage::isHot));
    }

    private static boolean isHot(HeatmapOverlay heat) {
        return heat.heatProperty().get() != null && isSeen(heat);
    }
}
