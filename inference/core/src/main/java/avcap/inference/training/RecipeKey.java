package avcap.inference.training;

import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One key of a recipe: where it stands, what it may hold, and where the recipe keeps it.
 *
 * @param path section and name, such as {@code schedule.peak_rate}
 * @param kind what it holds
 * @param least smallest number
 * @param most largest number
 * @param choices words it may be, if it is a choice
 * @param value its value in a recipe: a {@link Long}, {@link Double}, {@link Boolean} or {@link String}
 */
record RecipeKey(
        String path,
        Kind kind,
        double least,
        double most,
        List<String> choices,
        Function<TrainingRecipe, Object> value) {

    private static final Sentences SENTENCES = Sentences.of(RecipeKey.class);

    /** What a key holds. */
    enum Kind {
        WHOLE,
        NUMBER,
        SWITCH,
        CHOICE
    }

    static RecipeKey whole(String path, long least, long most, Function<TrainingRecipe, Number> value) {
        return new RecipeKey(path, Kind.WHOLE, least, most, List.of(), recipe -> value.apply(recipe)
                .longValue());
    }

    static RecipeKey number(String path, double least, double most, Function<TrainingRecipe, Number> value) {
        return new RecipeKey(path, Kind.NUMBER, least, most, List.of(), recipe -> value.apply(recipe)
                .doubleValue());
    }

    static RecipeKey onOff(String path, Function<TrainingRecipe, Boolean> value) {
        return new RecipeKey(path, Kind.SWITCH, 0, 0, List.of(), value::apply);
    }

    static RecipeKey choice(String path, List<String> choices, Function<TrainingRecipe, String> value) {
        return new RecipeKey(path, Kind.CHOICE, 0, 0, choices, value::apply);
    }

    private TrainingException notPermitted(JsonNode node) {
        String found = node.isValueNode()
                ? node.asText()
                : SENTENCES.text(node.isArray() ? "recipe.found.list" : "recipe.found.section");
        return new TrainingException(
                switch (kind) {
                    case WHOLE -> SENTENCES.text("recipe.must.whole", path, text(least), text(most), found);
                    case NUMBER -> SENTENCES.text("recipe.must.number", path, text(least), text(most), found);
                    case SWITCH -> SENTENCES.text("recipe.must.switch", path, found);
                    case CHOICE -> SENTENCES.text("recipe.must.choice", path, String.join(", ", choices), found);
                });
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : Double.toString(number);
    }

    /** @throws TrainingException if the node does not hold what is permitted */
    Object read(JsonNode node) throws TrainingException {
        Object read =
                switch (kind) {
                    case WHOLE -> number(node) == Math.rint(number(node)) ? Long.valueOf((long) number(node)) : "";
                    case NUMBER -> Double.valueOf(number(node));
                    case SWITCH -> node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : "";
                    case CHOICE -> node.asText();
                };
        boolean isPermitted =
                switch (kind) {
                    case WHOLE -> read instanceof Long whole && whole >= least && whole <= most;
                    case NUMBER -> read instanceof Double number && number >= least && number <= most;
                    case SWITCH -> read instanceof Boolean;
                    case CHOICE -> node.isValueNode() && choices.contains(node.asText());
                };
        if (!isPermitted) {
            throw notPermitted(node);
        }
        return read;
    }

    /** YAML reads 2e-3, which has no point, as a word. */
    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return node.isTextual() ? Double.parseDouble(node.textValue()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN; // is in no range
        }
    }
}
