package avcap.samples;

import avcap.inference.training.RecipePreset;
import avcap.inference.training.RecipeYaml;
import avcap.inference.training.TrainingException;
import avcap.inference.training.TrainingRecipe;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model trained for an experiment, in a folder of its name.
 *
 * @param name of the folder; runs that experiments share have one
 * @param changes keys of the recipe that differ from the baseline's
 */
record LearningRun(String name, Map<String, String> changes) {

    /** What all others are compared with: mini, shrunk until a run takes minutes. */
    static final LearningRun BASELINE = new LearningRun("baseline", Map.of());

    private static final Map<String, String> SHRUNK = Map.of(
            "model.frames", "4", // half the pictures to draw and to look at
            "tokens.picture", "64",
            "tokens.late_from", "1",
            "held_out.every", "0",
            "save_every", "100");

    private static final int WARMUP = 100;
    private static final int LARGEST_SHARE_OF_WARMUP = 4;

    LearningRun {
        changes = Map.copyOf(changes);
    }

    /** Blocks of each sense by itself, then blocks of both. */
    static LearningRun ofDepth(int specific, int joint) {
        TrainingRecipe.Model mini = RecipePreset.MINI.recipe().model();
        if (specific == mini.specificDepth() && joint == mini.jointDepth()) {
            return BASELINE;
        }
        return new LearningRun(
                "specific-" + specific + "-joint-" + joint,
                Map.of(
                        "model.specific_depth", Integer.toString(specific),
                        "model.joint_depth", Integer.toString(joint)));
    }

    /**
     * The recipe of so many steps.
     *
     * @throws TrainingException if the changes do not go together
     */
    TrainingRecipe recipe(int steps) throws TrainingException {
        Map<String, String> all = new LinkedHashMap<>(SHRUNK);
        all.put("length.steps", Integer.toString(steps));
        all.put("schedule.warmup_steps", Integer.toString(Math.min(WARMUP, steps / LARGEST_SHARE_OF_WARMUP)));
        all.putAll(changes);
        return RecipeYaml.with(RecipePreset.MINI.recipe(), all);
    }
}
