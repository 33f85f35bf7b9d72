package avcap.inference.features;

/**
 * The sizes of what the encoder eats.
 *
 * @param audioFrames rows of the spectrogram, one every 10 ms (1024 in a base model)
 * @param melBands columns of the spectrogram (128)
 * @param videoFrames pictures (1, or an even number joined in pairs as tubelets)
 * @param imageSize pixels of the square picture's side (224)
 */
public record InputShape(int audioFrames, int melBands, int videoFrames, int imageSize) {

    public InputShape {
        if (audioFrames <= 0 || melBands <= 0 || videoFrames <= 0 || imageSize <= 0) {
            throw new IllegalArgumentException("Sizes must be positive: " + audioFrames + " x " + melBands + " sound, "
                    + videoFrames + " x " + imageSize + " picture");
        }
    }

    public static InputShape base(int videoFrames) {
        return new InputShape(1024, 128, videoFrames, 224);
    }

    public int audioSize() {
        return audioFrames * melBands;
    }

    public int videoSize() {
        return 3 * videoFrames * imageSize * imageSize;
    }
}
