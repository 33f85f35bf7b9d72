package avcap.inference.checkpoint;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a checkpoint comes from and how good it is: its {@code card.json}.
 *
 * @param name short, such as {@code avcap-mini}
 * @param created when, ISO 8601, empty if unknown
 * @param trainedOn the data, in words
 * @param seeds every seed that fixed the training
 * @param figures measured figures by name, such as {@code cider} on held-out clips
 * @param license SPDX name or words, empty if unknown
 * @param parent model id of the checkpoint it was trained from
 * @param sha256 of {@code model.safetensors}, lower case, empty if not yet written
 * @param origin the files it was imported from
 * @param selfCheck what it answered to made clips when it came onto the shelf
 * @param training how it was trained here
 * @param about what it is and what it cannot do, in words, empty if nobody said so
 */
public record ModelCard(
        String name,
        String created,
        String trainedOn,
        List<Long> seeds,
        Map<String, Double> figures,
        String license,
        Optional<String> parent,
        String sha256,
        Optional<ImportOrigin> origin,
        Optional<RecordedAnswers> selfCheck,
        Optional<TrainingOrigin> training,
        String about) {

    /** Digits of the digest in a model id. */
    private static final int ID_DIGITS = 6;

    public ModelCard {
        seeds = List.copyOf(seeds);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** The card of a model that was trained here. */
    public ModelCard(
            String name,
            String created,
            String trainedOn,
            List<Long> seeds,
            Map<String, Double> figures,
            String license,
            Optional<String> parent,
            String sha256) {
        this(
                name,
                created,
                trainedOn,
                seeds,
                figures,
                license,
                parent,
                sha256,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** A card that knows no more than a name. */
    public static ModelCard named(String name) {
        return new ModelCard(name, "", "", List.of(), Map.of(), "", Optional.empty(), "");
    }

    /** Name and content, such as {@code avcap-mini@3f9c2a}; only the name if the weights were never written. */
    public String modelId() {
        return sha256.isEmpty() ? name : name + "@" + sha256.substring(0, Math.min(ID_DIGITS, sha256.length()));
    }

    public ModelCard withName(String newName) {
        return new ModelCard(
                newName, created, trainedOn, seeds, figures, license, parent, sha256, origin, selfCheck, training,
                about);
    }

    public ModelCard withCreated(String when) {
        return new ModelCard(
                name, when, trainedOn, seeds, figures, license, parent, sha256, origin, selfCheck, training, about);
    }

    public ModelCard withFigures(Map<String, Double> newFigures) {
        return new ModelCard(
                name,
                created,
                trainedOn,
                seeds,
                newFigures,
                license,
                parent,
                sha256,
                origin,
                selfCheck,
                training,
                about);
    }

    public ModelCard withSha256(String digest) {
        return new ModelCard(
                name, created, trainedOn, seeds, figures, license, parent, digest, origin, selfCheck, training, about);
    }

    public ModelCard withAbout(String words) {
        return new ModelCard(
                name, created, trainedOn, seeds, figures, license, parent, sha256, origin, selfCheck, training, words);
    }

    public ModelCard withOrigin(ImportOrigin files) {
        return new ModelCard(
                name,
                created,
                trainedOn,
                seeds,
                figures,
                license,
                parent,
                sha256,
                Optional.of(files),
                selfCheck,
                training,
                about);
    }

    public ModelCard withSelfCheck(RecordedAnswers answers) {
        return new ModelCard(
                name,
                created,
                trainedOn,
                seeds,
                figures,
                license,
                parent,
                sha256,
                origin,
                Optional.of(answers),
                training,
                about);
    }

    public ModelCard withTraining(TrainingOrigin run) {
        return new ModelCard(
                name,
                created,
                trainedOn,
                seeds,
                figures,
                license,
                parent,
                sha256,
                origin,
                selfCheck,
                Optional.of(run),
                about);
    }

    /** @throws CheckpointException if the file cannot be read or is no JSON */
    public static ModelCard read(Path file) throws CheckpointException {
        return CardJson.read(file);
    }

    /** Writes a {@code card.json}. */
    public void write(Path file) throws CheckpointException {
        CardJson.write(this, file);
    }
}
