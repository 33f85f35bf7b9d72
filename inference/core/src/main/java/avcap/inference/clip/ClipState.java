package avcap.inference.clip;

/** What a clip can lack or carry that a person should know before judging a caption. */
public enum ClipState {
    /** No sound stream: captioned from the picture only. */
    NO_SOUND,
    /** No video stream: captioned from the sound only. */
    NO_PICTURE,
    /** Less sound than one analysis window (25 ms): it has no spectrum. */
    TOO_SHORT,
    /** More than the model hears (10.24 s for a base model): the rest is not captioned. */
    LONGER_THAN_MODEL,
    /** Decoding ended well before the declared length, or the decoder reported errors. */
    DAMAGED,
    /** The sound is not at the model's 16 kHz and is resampled. */
    RESAMPLED
}
