package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a caption was made by: the same clip with the same origin gets the same caption.
 *
 * @param modelId name and content of the model
 * @param settings the options that shape a caption, by their names without dashes
 */
record Origin(String modelId, SortedMap<String, String> settings) {

    private static final Words WORDS = UiResources.terminalWords();

    /** Whose wish may be left open: what counts is what the model runs in. */
    private static final String PRECISION = "--precision";

    /** Options that shape no caption; any other counts, so that a new one is not forgotten. The model has its own name. */
    private static final Set<String> SHAPELESS =
            Set.of("--model", "--json", "--out", "--again", "--list", "--threads", "--device", "--help", "--version");

    /** What a model and the command's options, as they were given or by default, make of clips. */
    static Origin of(Captioner captioner, CommandSpec command) {
        SortedMap<String, String> settings = new TreeMap<>();
        for (OptionSpec option : command.options()) {
            Object value = option.longestName().equals(PRECISION)
                    ? captioner.settings().precision().words()
                    : option.getValue();
            if (!SHAPELESS.contains(option.longestName()) && value != null) {
                settings.put(
                        option.longestName().replaceFirst("^--", ""),
                        value.toString().toLowerCase(Locale.ROOT));
            }
        }
        return new Origin(captioner.modelId(), settings);
    }

    /** What a line says of itself; a line that says nothing is by an unknown model. */
    static Origin of(JsonNode line) {
        SortedMap<String, String> settings = new TreeMap<>();
        line.path("settings")
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
        return new Origin(line.path("model_id").asText(WORDS.text("origin.model")), settings);
    }

    /** Such as "avcap-mini@3f9c2a (beams 4, modality both, preset studio)". */
    @Override
    public String toString() {
        return modelId + " ("
                + (settings.isEmpty()
                        ? WORDS.text("origin.settings")
                        : settings.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")))
                + ")";
    }
}
