package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.Optional;
import java.util.Set;

/**
 * CAV-MAE becomes the encoder (model.md §11; reference: run_avcap.py, which cuts {@code module.} and loads what matches).
 *
 * <p>With several frames the authors take the picture's patch filter and positions out of the file first; the decoder's
 * positions fall to the same words.
 */
record CavMaeNames(AvCapConfig config, ImportRules rules, Set<String> expected) implements WeightNames {

    private static final Sentences SENTENCES = Sentences.of(CavMaeNames.class);

    private static final String ENCODER = "av_encoder.";

    @Override
    public Placement place(String name) {
        boolean isPicture = name.contains("patch_embed_v") || name.contains("pos_embed_v");
        boolean leavesPictureOut = config.hasTubelets() && rules == ImportRules.REFERENCE && isPicture;
        if (name.equals("mask_token") || name.startsWith("decoder_")) {
            return leavesPictureOut ? leftOut() : Placement.dropped(SENTENCES.text("mae.decoder"));
        }
        String target = ENCODER + name;
        if (!expected.contains(target)) {
            return Placement.UNKNOWN;
        }
        if (leavesPictureOut) {
            return leftOut();
        }
        return config.hasTubelets() && isPicture ? inflated(target) : Placement.at(target);
    }

    private static Placement leftOut() {
        return Placement.removedFirst(SENTENCES.text("mae.removed"));
    }

    private static Placement inflated(String target) {
        if (target.endsWith("patch_embed_v.proj.weight")) {
            return Placement.at(target).fitted(Fitting.HALF_ON_EACH_FRAME, SENTENCES.text("mae.half"));
        }
        return target.endsWith("pos_embed_v")
                ? Placement.at(target).fitted(Fitting.FOR_EACH_TUBELET, SENTENCES.text("mae.repeated"))
                : Placement.at(target);
    }

    @Override
    public Optional<String> whyAbsent(String target) {
        if (target.startsWith(ENCODER + "mlp_head.")) {
            return Optional.of(SENTENCES.text("mae.head"));
        }
        boolean isPicture = target.contains("patch_embed_v") || target.contains("pos_embed_v");
        return isPicture && config.hasTubelets() && rules == ImportRules.REFERENCE
                ? Optional.of(SENTENCES.text("mae.unloaded"))
                : Optional.empty();
    }

    @Override
    public boolean isOurs(String target) {
        return target.startsWith(ENCODER);
    }
}
