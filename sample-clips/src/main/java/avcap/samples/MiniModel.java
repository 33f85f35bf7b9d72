package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.text.Vocabulary;

/** The sizes of avcap-mini: an AVCap small enough to be trained on two cores and shipped in the box. */
final class MiniModel {

    static final String NAME = "avcap-mini";

    private static final int WIDTH = 128;
    private static final int HEADS = 4;
    private static final int POSITIONS = 64; // 40 pieces and two marks, with room to spare

    private MiniModel() {}

    /** @param frames pictures the model is given */
    static AvCapConfig config(int frames) {
        Vocabulary vocabulary = Vocabulary.of(SampleVocabulary.pieces());
        return new AvCapConfig(
                SceneTags.CLASSES,
                frames,
                224,
                1024,
                128,
                16,
                WIDTH,
                HEADS,
                2,
                1,
                WIDTH,
                HEADS,
                2,
                4 * WIDTH,
                vocabulary.size(),
                POSITIONS,
                vocabulary.start(),
                vocabulary.end(),
                vocabulary.pad());
    }
}
