package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.clip.ClipId;
import avcap.inference.features.FeatureReader;
import avcap.inference.metrics.ClipCaptions;
import avcap.inference.progress.Progress;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.TrainingException;
import avcap.inference.training.files.AvcapLayout;
import avcap.inference.training.files.CaptionedClip;
import avcap.inference.training.files.ClipCheck;
import avcap.inference.training.files.ClipDataset;
import avcap.inference.training.files.ClipOnDisk;
import avcap.inference.training.files.ClipSplit;
import avcap.inference.training.files.ClipStore;
import avcap.inference.training.files.MediaFile;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionRecords;
import avcap.studio.formats.ClipRecord;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.Selection;
import avcap.studio.formats.StudioLines;
import avcap.studio.store.ProjectFolder;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Captioned clips on disk: AVCap's layout, a project, or what {@code avcap export} wrote of one. */
final class ClipData implements TrainingData {

    private static final Words WORDS = UiResources.terminalWords();

    private static final int COMPLAINTS_TOLD = 20;

    private final String name;
    private final List<CaptionedClip> clips;
    private final Map<String, String> files;
    private final ClipStore store = ClipStore.ofThisMachine();
    private List<CaptionedClip> readable = List.of();

    /** @param files what the data call the files of clips that are known by other ids */
    private ClipData(String name, List<CaptionedClip> clips, Map<String, String> files) {
        this.name = name;
        this.clips = clips;
        this.files = files;
    }

    /** What is to be learnt from. */
    static ClipData of(Path named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        return find(named, List.of(AvcapLayout.TRAIN), caption -> true, media)
                .orElseThrow(() -> new TrainingException(
                        WORDS.text("data.nothing", named, AvcapLayout.TRAIN, new StudioLines().fileName())));
    }

    /** What captions can be compared with: nothing that a machine said; empty if there is no data of a known kind. */
    static Optional<ClipData> ofPeople(Path named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        List<String> lists = Stream.of(AvcapLayout.TEST, AvcapLayout.TRAIN)
                .filter(list -> AvcapLayout.isThere(named.resolve(list)))
                .toList();
        return find(named, lists, caption -> caption.provenance().origin() != Origin.MACHINE, media);
    }

    private static Optional<ClipData> find(
            Path named, List<String> lists, Predicate<ClipRecord> counts, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        String name = named.toAbsolutePath().normalize().getFileName().toString();
        StudioLines lines = new StudioLines();
        if (Files.isRegularFile(named) && name.endsWith(".json")) {
            return Optional.of(new ClipData(name, AvcapLayout.read(named), Map.of()));
        }
        for (String list : lists) {
            if (Files.isRegularFile(named.resolve(list))) {
                return Optional.of(new ClipData(name, AvcapLayout.read(named.resolve(list)), Map.of()));
            }
        }
        if (Files.isRegularFile(named.resolve(lines.fileName()))) {
            return Optional.of(of(name, CaptionRecords.of(lines, named).stream().filter(counts), named, media));
        }
        if (ProjectFolder.isProject(named)) {
            try (Project project = ProjectFolder.open(named)) {
                List<ClipRecord> accepted = new ArrayList<>();
                Selection.ACCEPTED.each(project, Progress.none(), (record, others, imported) -> accepted.add(record));
                return Optional.of(of(name, accepted.stream().filter(counts), named, media));
            }
        }
        return Optional.empty();
    }

    /** Captions of the same clip belong together. */
    private static ClipData of(String name, Stream<ClipRecord> records, Path folder, Optional<Path> media) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        records.filter(record -> !record.captions().isEmpty()).forEach(record -> {
            String id = record.provenance().clip().map(ClipId::sha256).orElse(record.file());
            List<String> all = texts.computeIfAbsent(id, any -> new ArrayList<>());
            record.captions().forEach(saying -> all.add(saying.text()));
            files.putIfAbsent(id, record.file());
        });
        List<CaptionedClip> clips = new ArrayList<>();
        files.forEach((id, file) -> clips.add(
                new CaptionedClip(id, texts.getOrDefault(id, List.of()), new MediaFile(file(file, folder, media)))));
        return new ClipData(name, clips, files);
    }

    /** Relative names are those of the project, beside or below which exports usually lie. */
    private static Path file(String name, Path folder, Optional<Path> media) {
        if (media.isPresent()) {
            return media.get().resolve(name);
        }
        Path beside = folder.toAbsolutePath().normalize();
        Path above = beside.resolveSibling(name);
        return !Files.exists(beside.resolve(name)) && Files.exists(above) ? above : beside.resolve(name);
    }

    @Override
    public int tagClasses() {
        return 0;
    }

    @Override
    public Vocabulary words() {
        return Vocabulary.ofCaptions(
                clips.stream().flatMap(clip -> clip.captions().stream()).toList());
    }

    @Override
    public CaptionDataset toLearnFrom(
            AvCapConfig config, Vocabulary vocabulary, long seed, double share, Terminal terminal)
            throws TrainingException {
        List<CaptionedClip> learning =
                ClipSplit.of(readable(config, terminal), share).learning();
        if (learning.isEmpty()) {
            throw new TrainingException(WORDS.text("data.heldOut", name));
        }
        return ClipDataset.toLearnFrom(name, learning, config, vocabulary, seed, store);
    }

    @Override
    public Optional<CaptionDataset> heldOut(AvCapConfig config, Vocabulary vocabulary, double share, Terminal terminal)
            throws TrainingException {
        List<CaptionedClip> heldOut =
                ClipSplit.of(readable(config, terminal), share).heldOut();
        return heldOut.isEmpty()
                ? Optional.empty()
                : Optional.of(ClipDataset.toJudgeBy(name, heldOut, config, vocabulary, store));
    }

    @Override
    public CaptionDataset toJudgeBy(AvCapConfig config, Vocabulary vocabulary, Terminal terminal)
            throws TrainingException {
        return ClipDataset.toJudgeBy(name, readable(config, terminal), config, vocabulary, store);
    }

    @Override
    public ClipsToScore toScore(OptionalInt most, Terminal terminal) throws TrainingException {
        if (clips.isEmpty()) {
            throw new TrainingException(WORDS.text("data.incomparable", name));
        }
        Map<Path, ClipOnDisk> places = new LinkedHashMap<>();
        List<ClipCaptions> pairs = new ArrayList<>();
        for (CaptionedClip clip : clips.subList(0, Math.min(clips.size(), most.orElse(clips.size())))) {
            Path file = clip.media().file();
            places.put(file, clip.media());
            pairs.add(new ClipCaptions(files.getOrDefault(clip.id(), clip.id()), file.toString(), clip.captions()));
        }
        FeatureReader reader = new FeatureReader();
        return new ClipsToScore(
                CandidateMatch.complete(pairs),
                (file, shape, preset, progress) ->
                        Objects.requireNonNull(places.get(file)).readForModel(reader, shape, preset, progress));
    }

    /** All clips are read once; the first time, what is wrong with them is told. */
    private List<CaptionedClip> readable(AvCapConfig config, Terminal terminal) throws TrainingException {
        if (clips.isEmpty()) {
            throw new TrainingException(WORDS.text("data.unlearnable", name));
        }
        if (readable.isEmpty()) {
            ClipCheck check = ClipCheck.of(clips, config.inputShape(), store, terminal.progress(name));
            check.complaints().stream().limit(COMPLAINTS_TOLD).forEach(terminal::say);
            if (!check.complaints().isEmpty()) {
                terminal.say(WORDS.text("data.leftOut", check.complaints().size(), clips.size()));
            }
            readable = check.good();
        }
        return readable;
    }
}
