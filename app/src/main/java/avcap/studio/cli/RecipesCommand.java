package avcap.studio.cli;

import avcap.inference.training.RecipePreset;
import avcap.inference.training.TrainingException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap recipes}: the recipes that come with the program, to be used or to be changed. */
@Command(name = "recipes")
final class RecipesCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "recipe")
    private @Nullable String name;

    RecipesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws TrainingException {
        Terminal terminal = Terminal.of(spec, surroundings);
        if (name != null) {
            RecipePreset.named(name).text().lines().forEach(terminal::result);
        } else {
            for (RecipePreset preset : RecipePreset.values()) {
                terminal.result(words(preset));
            }
        }
        return ExitCode.DONE.code();
    }

    private static String words(RecipePreset preset) {
        return switch (preset) {
            case MINI -> WORDS.text("recipes.mini");
            case REFERENCE -> WORDS.text("recipes.reference");
            case FINETUNE -> WORDS.text("recipes.finetune");
        };
    }
}
