package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GIT becomes the decoder (model.md §11): embeddings, layers and output by equal names.
 *
 * <p>The authors never load the projection. By the other rules GIT's visual one becomes it, whole or not at all.
 *
 * @param isLarge whether it is GIT large, from which the authors delete a matrix before loading
 * @param found shapes in the file
 */
record GitNames(ImportRules rules, boolean isLarge, Map<String, long[]> found, Map<String, long[]> expected)
        implements WeightNames {

    private static final Sentences SENTENCES = Sentences.of(GitNames.class);

    private static final String DECODER = "textual.";
    private static final String VISUAL = "textual.visual_projection.";
    private static final String AUDIO_VISUAL = "textual.av_projection.";
    private static final String MATRIX = "0.weight";
    private static final List<String> PROJECTION = List.of(MATRIX, "0.bias", "1.weight", "1.bias");

    @Override
    public Placement place(String name) {
        if (name.startsWith("image_encoder.")) {
            return Placement.dropped(SENTENCES.text("git.encoder"));
        }
        if (name.startsWith(VISUAL) && !expected.containsKey(name)) {
            return projection(name.substring(VISUAL.length()));
        }
        return name.startsWith(DECODER) && expected.containsKey(name) ? Placement.at(name) : Placement.UNKNOWN;
    }

    private Placement projection(String part) {
        if (!PROJECTION.contains(part)) {
            return Placement.UNKNOWN;
        }
        if (takesProjection()) {
            return Placement.at(AUDIO_VISUAL + part).noting(SENTENCES.text("git.projection"));
        }
        if (rules == ImportRules.INFLATE) {
            return Placement.dropped(SENTENCES.text("git.shape"));
        }
        return isLarge && part.equals(MATRIX)
                ? Placement.removedFirst(SENTENCES.text("git.removed"))
                : Placement.dropped(SENTENCES.text("git.unloaded"));
    }

    private boolean takesProjection() {
        return rules == ImportRules.INFLATE
                && PROJECTION.stream()
                        .allMatch(part -> !found.containsKey(AUDIO_VISUAL + part)
                                && Arrays.equals(found.get(VISUAL + part), expected.get(AUDIO_VISUAL + part)));
    }

    @Override
    public Optional<String> whyAbsent(String target) {
        return target.startsWith(AUDIO_VISUAL) ? Optional.of(SENTENCES.text("git.none")) : Optional.empty();
    }

    @Override
    public boolean isOurs(String target) {
        return target.startsWith(DECODER);
    }
}
