package avcap.inference.features;

/** By which rules a file becomes numbers. */
public enum InputPreset {
    /** The authors' rules to the letter: the first channel, no resampling, the mean taken over all channels. */
    REFERENCE,
    /** The studio's rules: mono mix, resampled to 16 kHz; equal to the reference for mono sound at 16 kHz. */
    STUDIO
}
