package avcap.studio.attention;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** How attention was shared out between sound, picture and earlier words, as lengths. */
final class ShareBar extends Region {

    private static final double GAP = 2;
    private static final String NOTHING = "nothing";

    private final Region sound = part("share-sound");
    private final Region picture = part("share-picture");
    private final Region words = part("share-words");
    private final ObjectProperty<Shares> shares = new SimpleObjectProperty<>(this, "shares", Shares.NONE);

    ShareBar() {
        getStyleClass().add("share-bar");
        getChildren().addAll(sound, picture, words);
        getStyleClass().add(NOTHING);
        shares.addListener((observed, before, now) -> show(now));
    }

    ObjectProperty<Shares> sharesProperty() {
        return shares;
    }

    private void show(Shares now) {
        getStyleClass().remove(NOTHING);
        if (now.equals(Shares.NONE)) {
            getStyleClass().add(NOTHING);
        }
        requestLayout();
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 12;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - 2 * GAP;
        double toSound = Math.rint(room * shares.get().sound());
        double toPicture = Math.rint(room * shares.get().picture());
        sound.resizeRelocate(0, 0, toSound, getHeight());
        picture.resizeRelocate(toSound + GAP, 0, toPicture, getHeight());
        words.resizeRelocate(
                toSound + toPicture + 2 * GAP, 0, Math.rint(room * shares.get().words()), getHeight());
    }
}
