package avcap.studio.maps;

import avcap.ui.UiResources;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The studio's own faces for pictures, so that they look the same on every machine.
 *
 * @param textFace for sentences
 * @param numberFace for numbers that change
 */
record PictureFonts(Font textFace, Font numberFace) {

    static PictureFonts bundled() {
        List<Font> faces = new ArrayList<>();
        for (InputStream stream : UiResources.fonts()) {
            try (stream) {
                faces.add(Font.createFont(Font.TRUETYPE_FONT, stream));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("A bundled font cannot be read", e);
            }
        }
        return new PictureFonts(named(faces, UiResources.TEXT_FACE), named(faces, UiResources.NUMBER_FACE));
    }

    private static Font named(List<Font> faces, String family) {
        return faces.stream()
                .filter(font -> font.getFamily().startsWith(family))
                .findFirst()
                .orElseThrow();
    }

    Font text(float size) {
        return textFace.deriveFont(size);
    }

    Font number(float size) {
        return numberFace.deriveFont(size);
    }
}
