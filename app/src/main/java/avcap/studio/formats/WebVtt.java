package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WebVTT subtitles, a file a clip, with what else the studio knows in a note. */
public final class WebVtt implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final String HEAD = "WEBVTT";
    private static final String NOTE = "NOTE";
    private static final String OURS = "NOTE avcap ";
    private static final String CAPTION = "caption";
    private static final String SEGMENT = "segment";

    @Override
    public String id() {
        return "webvtt";
    }

    @Override
    public String title() {
        return WORDS.text("title.vtt");
    }

    @Override
    public String fileName() {
        return "webvtt";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public Set<String> reserved() {
        return Bands.reserved();
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        ClipFiles files = new ClipFiles(pack, ".vtt");
        records.each(record -> files.write(record, this::write));
    }

    /** In JSON an arrow can only stand inside a text, where its tip may be written as a number. */
    private void write(ClipRecord record, Writer out) throws IOException {
        String rest = Bands.noted(RecordJson.rest(record, this, "caption", "captions", "segments"), record)
                .toString()
                .replace(">", "\\u003e");
        out.write(HEAD + "\n\n" + OURS + rest + "\n\n");
        for (Saying caption : record.captions()) {
            cue(out, CAPTION, new CueTime(0, record.lengthMillis()), caption.text());
        }
        for (Segment segment : record.segments()) {
            String id = SEGMENT + (segment.kind().isEmpty() ? "" : " " + segment.kind());
            cue(out, id, new CueTime(segment.startMillis(), segment.endMillis()), segment.text());
        }
    }

    private static void cue(Writer out, String id, CueTime time, String text) throws IOException {
        out.write(escaped(id) + "\n" + time.line('.') + "\n" + escaped(text) + "\n\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String meant(String text) {
        return text.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".vtt")) {
            Reading reading = new Reading(intake);
            CueBlocks.read(source, file, intake, reading::block);
            String name = FileStem.name(FileStem.ofFile(file));
            intake.offer(source.place(file, 1), () -> reading.record(name));
        }
    }

    /** One file as its blocks come. */
    private static final class Reading {

        private final Intake intake;
        private final List<Cue> cues = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private @Nullable String note;
        private boolean hasHead;

        Reading(Intake intake) {
            this.intake = intake;
        }

        void block(Place place, List<String> lines) {
            String first = lines.get(0);
            if (!hasHead) {
                hasHead = first.startsWith(HEAD);
                if (!hasHead) {
                    intake.reject(place, WORDS.text("row.webvtt"));
                    hasHead = true;
                }
            } else if (first.startsWith(OURS)) {
                note = first.substring(OURS.length());
            } else if (!first.startsWith(NOTE) && !first.startsWith("STYLE") && !first.startsWith("REGION")) {
                cue(place, lines);
            }
        }

        private void cue(Place place, List<String> lines) {
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                Optional<CueTime> time = CueTime.of(lines.get(i));
                if (time.isPresent() && time.get().startMillis() < time.get().endMillis()) {
                    String text = meant(String.join(" ", lines.subList(i + 1, lines.size())));
                    cues.add(new Cue(time.get().startMillis(), time.get().endMillis(), text));
                    ids.add(i == 0 ? "" : meant(lines.get(0)));
                    return;
                }
            }
            intake.reject(place, WORDS.text("row.cue"));
        }

        ClipRecord record(String name) {
            if (note == null) {
                return Cue.record(name, cues);
            }
            ObjectNode clip = ClipFiles.note(note);
            List<Segment> bands = Bands.taken(clip);
            for (int i = 0; i < cues.size(); i++) {
                Cue cue = cues.get(i);
                if (ids.get(i).equals(CAPTION)) {
                    clip.withArrayProperty("captions").add(cue.text());
                } else {
                    clip.withArrayProperty("segments")
                            .addObject()
                            .put("start_ms", cue.startMillis())
                            .put("end_ms", cue.endMillis())
                            .put(
                                    "kind",
                                    ids.get(i).replaceFirst("^" + SEGMENT, "").strip())
                            .put("text", cue.text());
                }
            }
            if (!clip.has("name")) {
                clip.put("name", name);
            }
            return Bands.with(RecordJson.record(clip), bands);
        }
    }
}
