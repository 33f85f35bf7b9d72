package avcap.inference.training;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The recipes that come with the program; each is a commented file that names every key. */
public enum RecipePreset {
    /** A small model from scratch on two cores, from data that knows what is where. */
    MINI,
    /** The authors' numbers. */
    REFERENCE,
    /** Corrected captions taught to a finished model. */
    FINETUNE;

    private static final Sentences SENTENCES = Sentences.of(RecipePreset.class);

    /** The file, comments and all. */
    public String text() {
        try (InputStream in = RecipePreset.class.getResourceAsStream(this + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The recipe " + this + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TrainingRecipe recipe() {
        try {
            return RecipeYaml.read(text());
        } catch (TrainingException e) {
            throw new IllegalStateException("The recipe " + this + " is damaged", e);
        }
    }

    /** @throws TrainingException if there is none of that name */
    public static RecipePreset named(String name) throws TrainingException {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TrainingException(SENTENCES.text(
                        "recipe.unknown",
                        name,
                        Arrays.stream(values()).map(RecipePreset::toString).collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
