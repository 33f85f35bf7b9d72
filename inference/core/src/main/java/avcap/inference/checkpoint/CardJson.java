package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of {@link ModelCard}'s facts on disk. What a card does not say is empty; what it says beside is left alone. */
final class CardJson {

    private static final Sentences SENTENCES = Sentences.of(CardJson.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private CardJson() {}

    static ModelCard read(Path file) throws CheckpointException {
        try {
            return parse(JSON.readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            throw new CheckpointException(SENTENCES.text("card.json", file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("card.unreadable", file, e.getMessage()), e);
        }
    }

    private static ModelCard parse(JsonNode json) {
        List<Long> seeds = new ArrayList<>();
        json.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
        Map<String, Double> figures = new LinkedHashMap<>();
        json.path("figures").properties().forEach(figure -> {
            if (figure.getValue().isNumber()) {
                figures.put(figure.getKey(), figure.getValue().doubleValue());
            }
        });
        return new ModelCard(
                text(json, "name"),
                text(json, "created"),
                text(json, "trained_on"),
                seeds,
                figures,
                text(json, "license"),
                Optional.of(text(json, "parent")).filter(parent -> !parent.isEmpty()),
                text(json, "sha256"),
                origin(json.path("imported_from")),
                selfCheck(json.path("self_check")),
                training(json.path("training")),
                text(json, "about"));
    }

    private static Optional<TrainingOrigin> training(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new TrainingOrigin(
                text(json, "data"),
                text(json, "data_sha256"),
                text(json, "recipe"),
                text(json, "parent_sha256"),
                json.path("steps").asLong(),
                text(json, "software")));
    }

    private static Optional<ImportOrigin> origin(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        List<ImportOrigin.Source> files = new ArrayList<>();
        json.path("files")
                .forEach(file -> files.add(new ImportOrigin.Source(
                        text(file, "name"), file.path("bytes").asLong(), text(file, "sha256"))));
        List<String> assumptions = new ArrayList<>();
        json.path("assumptions").forEach(sentence -> assumptions.add(sentence.asText()));
        return Optional.of(new ImportOrigin(
                text(json, "imported"),
                text(json, "by"),
                files,
                text(json, "rules"),
                assumptions,
                json.path("seed").asLong(),
                text(json, "summary")));
    }

    private static Optional<RecordedAnswers> selfCheck(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        List<RecordedAnswers.Answer> answers = new ArrayList<>();
        json.path("answers")
                .forEach(answer -> answers.add(
                        new RecordedAnswers.Answer(text(answer, "step"), text(answer, "clip"), text(answer, "value"))));
        List<String> modes = new ArrayList<>();
        json.path("modes").forEach(mode -> modes.add(mode.asText()));
        return Optional.of(new RecordedAnswers(text(json, "recorded"), modes, answers));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText("");
    }

    static void write(ModelCard card, Path file) throws CheckpointException {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", card.name());
        if (!card.about().isEmpty()) {
            json.put("about", card.about());
        }
        json.put("created", card.created());
        json.put("trained_on", card.trainedOn());
        json.set("seeds", JSON.valueToTree(card.seeds()));
        json.set("figures", JSON.valueToTree(card.figures()));
        json.put("license", card.license());
        card.parent().ifPresent(id -> json.put("parent", id));
        json.put("sha256", card.sha256());
        card.origin().ifPresent(origin -> write(origin, json.putObject("imported_from")));
        card.selfCheck().ifPresent(answers -> write(answers, json.putObject("self_check")));
        card.training().ifPresent(training -> json.putObject("training")
                .put("data", training.data())
                .put("data_sha256", training.dataSha256())
                .put("recipe", training.recipe())
                .put("parent_sha256", training.parentSha256())
                .put("steps", training.steps())
                .put("software", training.software()));
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("card.unwritten", file, e.getMessage()), e);
        }
    }

    private static void write(ImportOrigin origin, ObjectNode json) {
        json.put("imported", origin.imported());
        json.put("by", origin.by());
        ArrayNode files = json.putArray("files");
        for (ImportOrigin.Source source : origin.files()) {
            files.addObject()
                    .put("name", source.name())
                    .put("bytes", source.bytes())
                    .put("sha256", source.sha256());
        }
        json.put("rules", origin.rules());
        json.set("assumptions", JSON.valueToTree(origin.assumptions()));
        json.put("seed", origin.seed());
        json.put("summary", origin.summary());
    }

    private static void write(RecordedAnswers record, ObjectNode json) {
        json.put("recorded", record.recorded());
        json.set("modes", JSON.valueToTree(record.modes()));
        ArrayNode answers = json.putArray("answers");
        for (RecordedAnswers.Answer answer : record.answers()) {
            answers.addObject()
                    .put("step", answer.step())
                    .put("clip", answer.clip())
                    .put("value", answer.value());
        }
    }
}
