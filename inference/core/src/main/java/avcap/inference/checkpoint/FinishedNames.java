package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.Optional;
import java.util.Set;

/** A finished AVCap: every name is the network's own, and none may be absent. */
record FinishedNames(Set<String> expected) implements WeightNames {

    private static final Sentences SENTENCES = Sentences.of(FinishedNames.class);

    @Override
    public Placement place(String name) {
        if (!expected.contains(name)) {
            return Placement.UNKNOWN;
        }
        return isUnused(name) ? Placement.at(name).noting(SENTENCES.text("key.unused")) : Placement.at(name);
    }

    /** The classification head, and norms that blocks of one modality carry for the other. */
    private static boolean isUnused(String name) {
        return name.startsWith("av_encoder.mlp_head.")
                || name.matches("av_encoder\\.blocks_[av]\\..*\\.norm[12]_[av]\\..*");
    }

    @Override
    public Optional<String> whyAbsent(String target) {
        return Optional.empty();
    }

    @Override
    public boolean isOurs(String target) {
        return true;
    }
}
