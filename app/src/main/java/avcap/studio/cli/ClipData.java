package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.clip.ClipId;
import avcap.inference.progress.Progress;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.TrainingException;
import avcap.inference.training.files.AvcapLayout;
import avcap.inference.training.files.CaptionedClip;
import avcap.inference.training.files.ClipCheck;
import avcap.inference.training.files.ClipDataset;
import avcap.inference.training.files.ClipSplit;
import avcap.inference.training.files.ClipStore;
import avcap.inference.training.files.MediaFile;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionRecords;
import avcap.studio.formats.ClipRecord;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.Saying;
import avcap.studio.formats.Selection;
import avcap.studio.formats.StudioLines;
import avcap.studio.store.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Captioned clips on disk: AVCap's layout, a project, or what {@code avcap export} wrote of one. */
final class ClipData implements TrainingData {

    private static final int COMPLAINTS_TOLD = 20;

    private final String name;
    private final List<CaptionedClip> clips;
    private final ClipStore store = ClipStore.ofThisMachine();
    private List<CaptionedClip> readable = List.of();

    private ClipData(String name, List<CaptionedClip> clips) {
        this.name = name;
        this.clips = clips;
    }

    static ClipData of(Path named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        String name = named.toAbsolutePath().normalize().getFileName().toString();
        StudioLines lines = new StudioLines();
        if (Files.isRegularFile(named) && name.endsWith(".json")) {
            return new ClipData(name, AvcapLayout.read(named));
        }
        if (Files.isRegularFile(named.resolve(AvcapLayout.TRAIN))) {
            return new ClipData(name, AvcapLayout.read(named.resolve(AvcapLayout.TRAIN)));
        }
        if (Files.isRegularFile(named.resolve(lines.fileName()))) {
            return new ClipData(name, clips(CaptionRecords.of(lines, named), named, media));
        }
        if (ProjectFolder.isProject(named)) {
            try (Project project = ProjectFolder.open(named)) {
                List<ClipRecord> captions = new ArrayList<>();
                Selection.ACCEPTED.each(project, Progress.none(), captions::add);
                return new ClipData(name, clips(captions, named, media));
            }
        }
        throw new TrainingException(
                "There is nothing to learn from in " + named + ": it should be `scenes`, a folder with "
                        + AvcapLayout.TRAIN + ", waveforms and frames, a project, or an export with " + lines.fileName()
                        + " (`avcap export --format studio`).");
    }

    private static List<CaptionedClip> clips(List<ClipRecord> captions, Path folder, Optional<Path> media) {
        return captions.stream()
                .filter(caption -> !caption.captions().isEmpty())
                .map(caption -> new CaptionedClip(
                        caption.provenance().clip().map(ClipId::sha256).orElse(caption.file()),
                        caption.captions().stream().map(Saying::text).toList(),
                        new MediaFile(file(caption.file(), folder, media))))
                .toList();
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
            throw new TrainingException("All clips of " + name
                    + " are held out: set held_out.share lower, or name other" + " data with --validation.");
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

    /** All clips are read once; the first time, what is wrong with them is told. */
    private List<CaptionedClip> readable(AvCapConfig config, Terminal terminal) throws TrainingException {
        if (clips.isEmpty()) {
            throw new TrainingException("There is no caption to learn from in " + name + ".");
        }
        if (readable.isEmpty()) {
            ClipCheck check = ClipCheck.of(clips, config.inputShape(), store, terminal.progress(name));
            check.complaints().stream().limit(COMPLAINTS_TOLD).forEach(terminal::say);
            if (!check.complaints().isEmpty()) {
                terminal.say(check.complaints().size() + " of " + clips.size() + " clips are left out.");
            }
            readable = check.good();
        }
        return readable;
    }
}
