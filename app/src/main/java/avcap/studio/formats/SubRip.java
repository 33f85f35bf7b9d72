package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SubRip subtitles, a file a clip: texts and times, and nothing else. */
public final class SubRip implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    @Override
    public String id() {
        return "srt";
    }

    @Override
    public String title() {
        return WORDS.text("title.srt");
    }

    @Override
    public String fileName() {
        return "srt";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        return Cue.record(
                record.name(),
                Cue.of(record).stream()
                        .map(cue -> new Cue(cue.startMillis(), cue.endMillis(), withoutArrows(cue.text())))
                        .toList());
    }

    private static String withoutArrows(String text) {
        return text.replaceAll("-{2,}>", "->");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        ClipFiles files = new ClipFiles(pack, ".srt");
        records.each(record -> files.write(record, SubRip::write));
    }

    private static void write(ClipRecord record, Writer out) throws IOException {
        int number = 0;
        for (Cue cue : Cue.of(record)) {
            number++;
            out.write(number + "\n" + new CueTime(cue.startMillis(), cue.endMillis()).line(',') + "\n"
                    + withoutArrows(cue.text()) + "\n\n");
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".srt")) {
            List<Cue> cues = new ArrayList<>();
            CueBlocks.read(source, file, intake, (place, lines) -> cue(place, lines, intake)
                    .ifPresent(cues::add));
            String name = FileStem.name(FileStem.ofFile(file));
            intake.offer(source.place(file, 1), () -> Cue.record(name, cues));
        }
    }

    private static Optional<Cue> cue(Place place, List<String> lines, Intake intake) {
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            Optional<CueTime> time = CueTime.of(lines.get(i));
            if (time.isPresent() && time.get().startMillis() < time.get().endMillis()) {
                String text = String.join(" ", lines.subList(i + 1, lines.size()));
                return Optional.of(new Cue(time.get().startMillis(), time.get().endMillis(), text));
            }
        }
        intake.reject(place, WORDS.text("row.subtitle"));
        return Optional.empty();
    }
}
