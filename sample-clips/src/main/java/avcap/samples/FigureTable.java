package avcap.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures with their targets beside them, for people or for programs. */
final class FigureTable {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Figure> figures;

    FigureTable(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** One line a figure, those of one group under its name. */
    void print(PrintWriter terminal) {
        byGroup().forEach((group, rows) -> {
            terminal.println(group);
            for (Figure figure : rows) {
                String target = figure.target()
                        .map(wanted -> wanted.words() + (wanted.isMetBy(figure.value()) ? "  met" : "  missed"))
                        .orElse("");
                String line = String.format(Locale.ROOT, "  %-36s %12s   %s", figure.name(), figure.words(), target);
                terminal.println(line.stripTrailing());
            }
        });
        terminal.flush();
    }

    private Map<String, List<Figure>> byGroup() {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        figures.forEach(figure -> groups.computeIfAbsent(figure.group(), unused -> new ArrayList<>())
                .add(figure));
        return groups;
    }

    /** The values by the keys of a card. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach(figure -> values.put(figure.key(), figure.value()));
        return values;
    }

    /**
     * {@code {"figures": {key: value}, "targets": {key: {"target": ">= 93", "met": true}}}} after some facts about the trial.
     */
    String json(Map<String, Object> facts) throws JsonProcessingException {
        Map<String, Object> targets = new LinkedHashMap<>();
        figures.forEach(figure -> figure.target()
                .ifPresent(wanted -> targets.put(
                        figure.key(), Map.of("target", wanted.words(), "met", wanted.isMetBy(figure.value())))));
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("figures", values());
        all.put("targets", targets);
        return JSON.writeValueAsString(all);
    }
}
