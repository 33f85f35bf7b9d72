package avcap.inference.parity;

import avcap.inference.caption.EncodedClip;
import avcap.inference.caption.NetworkProbe;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole searches through the network that captions: {@code config.json} and {@code generation.json}, {@code generation_X.json}, ….
 *
 * <p>{@code generation_X} is searched with the weights {@code checkpoint_X} if the pack has them, on the inputs of {@code
 * generation_X_inputs.safetensors}; what is not stored follows from the rule, with the folder's name and {@code .gen} or
 * {@code .X} as the inputs' tag.
 */
final class SearchPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(SearchPack.class);

    private static final String PREFIX = "generation";

    @Override
    public String kind() {
        return "searches";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve(Checkpoint.CONFIG)) && !names(folder).isEmpty();
    }

    /** Such as {@code generation_trained}, in order. */
    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "(_\\w+)?\\.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed holds nothing for us
        }
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        List<Deviation> deviations = new ArrayList<>();
        for (String name : names(folder)) {
            deviations.addAll(compare(folder, name, progress));
        }
        return deviations;
    }

    private static List<Deviation> compare(Path folder, String name, Progress progress)
            throws CheckpointException, IOException {
        AvCapConfig config = AvCapConfig.read(folder.resolve(Checkpoint.CONFIG));
        List<KnownSearch> searches = new ArrayList<>();
        for (PackJson setting : PackJson.read(folder.resolve(name + ".json")).each()) {
            searches.add(new KnownSearch(name, setting, config));
        }
        int clips = clips(searches);
        PackInputs inputs = inputs(folder, name, clips, config);
        String weights = name.replace(PREFIX, PackWeights.CHECKPOINT);
        List<Deviation> deviations = new ArrayList<>();
        try (NetworkProbe probe =
                NetworkProbe.ofKernels(config, PackWeights.of(folder, config, weights, PackWeights.CHECKPOINT))) {
            for (Modality modality : Modality.values()) {
                List<KnownSearch> ofMode = searches.stream()
                        .filter(search -> search.modality() == modality)
                        .toList();
                deviations.addAll(compare(ofMode, inputs, modality, probe, progress));
            }
        }
        return deviations;
    }

    /** How many clips every setting tells of. */
    private static int clips(List<KnownSearch> searches) {
        int clips = searches.get(0).clips();
        for (KnownSearch search : searches) {
            if (search.clips() != clips) {
                throw new IllegalArgumentException(SENTENCES.text("holds.settings", clips, search.clips()));
            }
        }
        return clips;
    }

    /** Clip by clip, so that each is encoded once and forgotten before the next. */
    private static List<Deviation> compare(
            List<KnownSearch> searches, PackInputs inputs, Modality modality, NetworkProbe probe, Progress progress) {
        List<Deviation> deviations = new ArrayList<>();
        for (int clip = 0; clip < inputs.clips() && !searches.isEmpty(); clip++) {
            progress.checkCancelled();
            Optional<float[]> sound = Optional.of(inputs.soundOf(clip));
            Optional<float[]> picture = Optional.of(inputs.pictureOf(clip));
            try (EncodedClip encoded = probe.encode(sound, picture, modality)) {
                for (KnownSearch search : searches) {
                    search.run(encoded, clip);
                }
            }
        }
        searches.forEach(search -> deviations.addAll(search.deviations()));
        return deviations;
    }

    private static PackInputs inputs(Path folder, String name, int clips, AvCapConfig config)
            throws CheckpointException {
        Path file = folder.resolve(name + "_inputs.safetensors");
        Optional<SafetensorsFile> stored =
                Files.exists(file) ? Optional.of(SafetensorsFile.open(file)) : Optional.empty();
        String run = name.equals(PREFIX) ? "gen" : name.substring(PREFIX.length() + 1);
        String tag = folder.toAbsolutePath().normalize().getFileName() + "." + run;
        return PackInputs.of(stored, tag, clips, config.inputShape());
    }

    /** The mode of the authors' code that a setting names. */
    static Modality modality(String mode) {
        return Arrays.stream(Modality.values())
                .filter(each -> each.mode().equals(mode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(SENTENCES.text("holds.mode", mode)));
    }
}
