package avcap.inference.features;

/** Which of a clip's streams the model is given; each is a mode of the authors' code. */
public enum Modality {
    /** Sound and picture: {@code captioning}. */
    SOUND_AND_PICTURE("captioning"),
    /** Sound only: {@code audio_captioning}. */
    SOUND("audio_captioning"),
    /** Picture only: {@code video_captioning}. */
    PICTURE("video_captioning");

    private final String mode;

    Modality(String mode) {
        this.mode = mode;
    }

    /** The name of the mode in the authors' code. */
    public String mode() {
        return mode;
    }

    public boolean hasSound() {
        return this != PICTURE;
    }

    public boolean hasPicture() {
        return this != SOUND;
    }
}
