package avcap.studio.models;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.OtherSizes;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A shelf in memory whose imports come out as the test says. */
final class FakeShelf implements ModelShelf {

    static final ImportReport.Key LOADED = key("textual.output.bias", Outcome.LOADED, List.of(61L), List.of(61L), "");
    static final ImportReport.Key TIED =
            key("textual.output.weight", Outcome.LOADED, List.of(61L, 32L), List.of(61L, 32L), "tied");
    static final ImportReport.Key DROPPED =
            key("av_encoder.mlp_head.1.bias", Outcome.DROPPED, List.of(527L), null, "unused by captions");
    static final ImportReport.Key MISSING =
            key("textual.av_projection.0.bias", Outcome.MISSING, null, List.of(768L), "");
    static final ImportReport.Key MISSHAPEN =
            key("av_encoder.pos_embed_v", Outcome.WRONG_SHAPE, List.of(1L, 392L, 768L), List.of(1L, 784L, 768L), "");

    final List<ShelfEntry> entries = new ArrayList<>();
    final List<ImportRequest> requests = new ArrayList<>();
    ImportReport next = new ImportReport(List.of(LOADED, TIED, DROPPED), List.of(), Optional.empty());
    List<SelfCheck.Row> answers = List.of(row("caption", "a bell rings", "a bell rings", true));

    @Nullable
    String broken;

    private static ImportReport.Key key(
            String name, Outcome outcome, @Nullable List<Long> found, @Nullable List<Long> expected, String note) {
        return new ImportReport.Key(
                name,
                found == null ? "" : "model.pth",
                Optional.of(name),
                outcome,
                Optional.ofNullable(found),
                Optional.ofNullable(expected),
                note);
    }

    static SelfCheck.Row row(String step, String expected, String got, boolean holds) {
        return new SelfCheck.Row(step, "made-bell", expected, got, OptionalDouble.empty(), 0, holds);
    }

    static ImportReport refusal() {
        return new ImportReport(
                List.of(LOADED, MISSHAPEN, MISSING, DROPPED),
                List.of(),
                Optional.of(new OtherSizes(AvCapConfig.base(4), AvCapConfig.base(8))));
    }

    /** A sound checkpoint without recorded answers. */
    static ShelfEntry entry(String name, String digest, Optional<String> parent) {
        ModelCard card = new ModelCard(name, "2026-11-12", "scenes", List.of(), Map.of(), "", parent, digest);
        return new ShelfEntry(
                name,
                Path.of("shelf", name),
                7_000_000,
                card,
                Optional.of(AvCapConfig.base(8)),
                List.of(),
                Optional.empty());
    }

    /** The same with answers to be asked again. */
    static ShelfEntry withAnswers(ShelfEntry entry) {
        RecordedAnswers recorded = new RecordedAnswers(
                "2026-11-12T10:00:00Z",
                List.of("captioning"),
                List.of(new RecordedAnswers.Answer("caption", "made-bell", "a bell rings")));
        return new ShelfEntry(
                entry.name(),
                entry.folder(),
                entry.bytes(),
                entry.card().withSelfCheck(recorded),
                entry.config(),
                entry.children(),
                entry.problem());
    }

    @Override
    public List<ShelfEntry> list() throws CheckpointException {
        breakIfTold();
        return List.copyOf(entries);
    }

    private void breakIfTold() throws CheckpointException {
        if (broken != null) {
            throw new CheckpointException(broken);
        }
    }

    @Override
    public ImportReport keys(ShelfEntry entry) {
        return new ImportReport(List.of(LOADED, TIED), List.of(), Optional.empty());
    }

    @Override
    public List<SelfCheck.Row> check(ShelfEntry entry, Progress progress) throws CheckpointException {
        breakIfTold();
        return answers;
    }

    @Override
    public Plan plan(ImportRequest request, Progress progress) throws CheckpointException {
        requests.add(request);
        breakIfTold();
        ImportReport report = next;
        return new Plan() {
            @Override
            public ImportReport report() {
                return report;
            }

            @Override
            public ShelfEntry add(String name, Progress progress) {
                ShelfEntry added = withAnswers(entry(name, "abcdef0123456789", Optional.empty()));
                entries.add(added);
                return added;
            }
        };
    }

    @Override
    public String add(Path folder) {
        String name = folder.getFileName().toString();
        entries.add(entry(name, "c0ffee", Optional.empty()));
        return name;
    }

    @Override
    public void remove(String name) throws CheckpointException {
        breakIfTold();
        entries.removeIf(entry -> entry.name().equals(name));
    }
}
