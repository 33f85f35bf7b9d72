package avcap.samples;

/**
 * What is published about the captions of AudioCaps (Kim and others, "AudioCaps: Generating Captions for Audios in The Wild",
 * NAACL 2019, version 1), as far as it was found.
 */
final class AudioCaps {

    /** Captions of the training part, one a clip. */
    static final int TRAINING_CAPTIONS = 49_838;
    /** Words in them, lower case and without punctuation. */
    static final int TRAINING_WORDS = 402_482;

    static final int SHORTEST = 2;
    static final int LONGEST = 52;

    static final String SOURCE_OF_CAPTIONS = "github.com/cdjkim/audiocaps, dataset/README.md, 30 May 2019";
    static final String SOURCE_OF_WORDS =
            "github.com/Labbeti/aac-datasets, README.md of version 0.3.3: words as spaCy cuts them";
    static final String NOT_FOUND = "no published figure found";

    private AudioCaps() {}
}
