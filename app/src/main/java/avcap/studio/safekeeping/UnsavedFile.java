package avcap.studio.safekeeping;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.ClipRecord;
import avcap.studio.formats.Pack;
import avcap.studio.formats.Records;
import avcap.studio.formats.Saying;
import avcap.studio.formats.StudioLines;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that could be kept nowhere else, as a file of the studio's own format, which an import reads.
 *
 * @param records a clip each
 */
record UnsavedFile(List<ClipRecord> records) {

    private static final Words WORDS = UiResources.safekeepingWords();

    private static final String NAME = "unsaved-captions";

    UnsavedFile {
        records = List.copyOf(records);
    }

    /** Texts with the names and places of their clips. */
    static UnsavedFile of(List<Draft> texts, Session session) {
        Map<EntryId, List<Draft>> clips = texts.stream()
                .sorted(Comparator.comparing(text -> text.slot().number()))
                .collect(Collectors.groupingBy(text -> text.entry(), LinkedHashMap::new, Collectors.toList()));
        return new UnsavedFile(clips.entrySet().stream()
                .flatMap(clip -> session.entry(clip.getKey()).map(entry -> record(entry, clip.getValue())).stream())
                .toList());
    }

    private static ClipRecord record(Entry entry, List<Draft> texts) {
        return ClipRecord.named(entry.name())
                .withFile(entry.path())
                .withNumber(entry.id().value())
                .withCaptions(
                        texts.stream().map(each -> new Saying(0, each.text())).toList());
    }

    /** Writes a new file into a folder, which is made if need be. */
    Path write(Path folder) throws StoreException {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME + ".jsonl");
            for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve(NAME + "-" + i + ".jsonl");
            }
            new StudioLines().write(new Given(records), new Pack(file, Optional.empty(), Progress.none()));
            return file;
        } catch (IOException e) {
            throw new StoreException(WORDS.text("elsewhere.failed", folder), e);
        }
    }

    /** Records that are at hand. */
    private record Given(List<ClipRecord> records) implements Records {

        @Override
        public void each(Sink sink) throws IOException {
            for (ClipRecord record : records) {
                sink.take(record);
            }
        }

        @Override
        public int count() {
            return records.size();
        }

        @Override
        public Set<String> extraColumns() {
            return Set.of();
        }

        @Override
        public int mostCaptions() {
            return records.stream()
                    .mapToInt(record -> record.captions().size())
                    .max()
                    .orElse(0);
        }
    }
}
