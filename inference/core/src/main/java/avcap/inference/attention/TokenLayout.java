package avcap.inference.attention;

import avcap.inference.attention.TokenPlace.AudioPlace;
import avcap.inference.attention.TokenPlace.VisualPlace;
import avcap.inference.clip.TimeSpan;
import java.util.Objects;

/**
 * The order of the audio-visual tokens, in one place: sound first, then picture.
 *
 * <p>Sound: token = band · columns + column, band 0 lowest (model.md §3, frequency-major). Picture: token = tubelet · rows² +
 * row · rows + column. Either part may be absent.
 *
 * @param audioBands rows of audio patches, 0 if there is no sound
 * @param audioColumns columns of audio patches, 160 ms each
 * @param tubelets frames, or pairs of frames; 0 if there is no picture
 * @param patchesPerSide rows and columns of patches in a frame
 */
public record TokenLayout(int audioBands, int audioColumns, int tubelets, int patchesPerSide) {

    /** Seconds a column of audio patches covers: 16 rows of 10 ms. */
    public static final double COLUMN_SECONDS = 0.160;

    public TokenLayout {
        if (audioBands < 0 || audioColumns < 0 || tubelets < 0 || patchesPerSide < 0) {
            throw new IllegalArgumentException("Not a layout: " + audioBands + " x " + audioColumns
                    + " patches of sound, " + tubelets + " x " + patchesPerSide + "² of picture");
        }
    }

    public int audioTokens() {
        return audioBands * audioColumns;
    }

    public int visualTokens() {
        return tubelets * patchesPerSide * patchesPerSide;
    }

    public int tokens() {
        return audioTokens() + visualTokens();
    }

    public boolean hasSound() {
        return audioTokens() > 0;
    }

    public boolean hasPicture() {
        return visualTokens() > 0;
    }

    /** Where a token lies. */
    public TokenPlace place(int token) {
        if (token < 0 || token >= tokens()) {
            throw new IndexOutOfBoundsException("Token " + token + " of " + tokens());
        }
        if (token < audioTokens()) {
            int column = token % audioColumns;
            return new AudioPlace(
                    token / audioColumns,
                    column,
                    TimeSpan.ofSeconds(column * COLUMN_SECONDS, (column + 1) * COLUMN_SECONDS));
        }
        int visual = token - audioTokens();
        int perFrame = patchesPerSide * patchesPerSide;
        return new VisualPlace(
                visual / perFrame, visual % perFrame / patchesPerSide, visual % perFrame % patchesPerSide);
    }

    /** Which token lies there. */
    public int token(TokenPlace place) {
        if (place instanceof AudioPlace audio) {
            return audioToken(audio.band(), audio.column());
        }
        VisualPlace visual = (VisualPlace) place;
        return visualToken(visual.tubelet(), visual.row(), visual.column());
    }

    public int audioToken(int band, int column) {
        return Objects.checkIndex(band, audioBands) * audioColumns + Objects.checkIndex(column, audioColumns);
    }

    public int visualToken(int tubelet, int row, int column) {
        int line = Objects.checkIndex(tubelet, tubelets) * patchesPerSide + Objects.checkIndex(row, patchesPerSide);
        return audioTokens() + line * patchesPerSide + Objects.checkIndex(column, patchesPerSide);
    }
}
