package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Recipes in and out of YAML. */
class RecipeYamlTest {

    @ParameterizedTest
    @EnumSource(RecipePreset.class)
    void aPresetSaysEveryKeyAndReadsBackAsItIsWritten(RecipePreset preset) throws Exception {
        TrainingRecipe recipe = preset.recipe();

        assertThat(preset.text().lines().filter(line -> line.matches("\\s*[a-z_0-9]+:\\s+[^#\\s].*")))
                .hasSize(RecipeKeys.ALL.size());
        assertThat(RecipeYaml.read(RecipeYaml.write(recipe))).isEqualTo(recipe);
    }

    @Test
    void aFileNamesWhatDiffersFromItsPreset() throws Exception {
        TrainingRecipe recipe = RecipeYaml.read("preset: reference\nlength:\n  epochs: 3\n");

        TrainingRecipe reference = RecipePreset.REFERENCE.recipe();
        assertThat(recipe.length().epochs()).isEqualTo(3);
        assertThat(recipe.optimizer()).isEqualTo(reference.optimizer());
    }

    @Test
    void theReferenceIsTheAuthors() {
        TrainingRecipe recipe = RecipePreset.REFERENCE.recipe().inSteps(10);

        assertThat(recipe.optimizer()).isEqualTo(new TrainingRecipe.Optimizer(0.95, 0.999, 5e-7, true, 0));
        assertThat(recipe.rates()).isEqualTo(new WarmupCosine(2e-7, 1e-4, 1e-6, 10, 500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lenght: 3 | A recipe has no key lenght; it holds seed, length, model,",
                "schedule: {peak: 1} | A recipe has no key schedule.peak; schedule holds first_rate, peak_rate, last_rate,"
                        + " warmup_steps, warmup_epochs.",
                "schedule: {peak_rate: fast} | schedule.peak_rate must be a number from 0 to 1, not fast.",
                "schedule: {peak_rate: 2} | schedule.peak_rate must be a number from 0 to 1, not 2.",
                "length: {steps: 1.5} | length.steps must be a whole number from 0 to 100000000, not 1.5.",
                "length: 4 | length is a section that holds steps, epochs, batch, accumulate.",
                "augmentation: {roll: 1} | augmentation.roll must be true or false, not 1.",
                "augmentation: {roll: true} | augmentation.roll moves sounds away",
                "freeze: everything | freeze must be one of none, audio-visual, text, text-as-released, not everything.",
                "freeze: [text] | freeze must be one of none, audio-visual, text, text-as-released, not a list.",
                "preset: large | There is no recipe large; there are mini, reference, finetune.",
                "length: {steps: 50} | schedule.warmup_steps (100) must be fewer than length.steps (50).",
                "length: {epochs: 2} | One of length.steps and length.epochs must be above 0, the other 0.",
                "'{seed: 1, seed: 2}' | The recipe is no YAML in line 1: Duplicate field 'seed'.",
                "just words | A recipe is a YAML file of keys and values",
            })
    void whatCannotBeIsRefusedInASentenceThatNamesTheKey(String text, String sentence) {
        assertThatThrownBy(() -> RecipeYaml.read(text))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void numbersMayBeWrittenWithoutAPoint() throws Exception {
        assertThat(RecipeYaml.read("schedule: {peak_rate: 1e-3}").schedule().peakRate())
                .isEqualTo(1e-3);
    }

    @Test
    void epochsOfDataThatNeverEndsAreRefused() {
        assertThatThrownBy(() -> RecipePreset.REFERENCE.recipe().inSteps(0)).hasMessageContaining("never ends");
    }

    @Test
    void differencesAreNamed() throws Exception {
        TrainingRecipe mini = RecipePreset.MINI.recipe();

        assertThat(RecipeYaml.differences(RecipeYaml.with(mini, Map.of("seed", "7")), mini))
                .containsExactly("seed is 7 instead of 1");
    }
}
