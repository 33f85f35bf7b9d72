package avcap.studio.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file of captions is likely to be, by its name and by the words it begins with. */
public final class FormatGuess {

    private static final int HEAD = 65_536; // bytes; names of fields come early
    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "json", "jsonl", "vtt", "srt", "eaf", "textgrid", "tar", "parquet");

    /** What has to be read among the first letters for a format. */
    private record Sign(String format, List<String> words) {

        Sign(String format, String... words) {
            this(format, List.of(words));
        }
    }

    private static final List<Sign> MOST_TELLING_FIRST = List.of(
            new Sign("clotho", "file_name", "caption_1"),
            new Sign("audiocaps", "audiocap_id", "youtube_id", "start_time,"),
            new Sign("cvat", "\t", "filename", "label"),
            new Sign("youcook2", "\"database\""),
            new Sign("msrvtt", "\"sen_id\""),
            new Sign("msrvtt", "\"videos\"", "\"video_id\""),
            new Sign("labelstudio", "\"data\"", "\"annotations\"", "\"result\""),
            new Sign("labelstudio", "\"data\"", "\"predictions\""),
            new Sign("wavcaps", "num_captions_per_audio"),
            new Sign("wavcaps", "\"data\"", "\"caption\""),
            new Sign("avcap", "\"torch_id\""),
            new Sign("coco", "\"images\"", "\"file_name\""),
            new Sign("coco-results", "\"image_id\"", "\"caption\""),
            new Sign("edits", "\"clip_id\""),
            new Sign("studio", "\"caption\""),
            new Sign("studio", "\"segments\"", "\"start_ms\""));

    private FormatGuess() {}

    /** Whether a file's ending is one that files of captions have. */
    public static boolean isLikely(Path file) {
        return ENDINGS.contains(ending(file)) && Files.isRegularFile(file);
    }

    /** The format of a file or of a folder; empty if nothing speaks for one. */
    public static Optional<CaptionFormat> of(Path path) throws IOException {
        return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private static Optional<CaptionFormat> ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder, 2)) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        for (CaptionFormat format : CaptionFormat.all()) {
            if (files.contains(folder.resolve(format.fileName()))) {
                return Optional.of(format);
            }
        }
        for (Path file : files) {
            Optional<CaptionFormat> guess = isLikely(file) ? ofFile(file) : Optional.empty();
            if (guess.isPresent()) {
                return guess;
            }
        }
        return Optional.empty();
    }

    private static Optional<CaptionFormat> ofFile(Path file) throws IOException {
        return switch (ending(file)) {
            case "vtt" -> CaptionFormat.called(new WebVtt().id());
            case "srt" -> CaptionFormat.called(new SubRip().id());
            case "eaf" -> CaptionFormat.called(new Elan().id());
            case "textgrid" -> CaptionFormat.called(new TextGrid().id());
            case "tar" -> CaptionFormat.called(new WebDataset().id());
            case "parquet" -> CaptionFormat.called(new ParquetTable().id());
            case "jsonl" -> ofLines(file);
            default -> bySigns(file);
        };
    }

    private static Optional<CaptionFormat> ofLines(Path file) throws IOException {
        boolean isOfMediaFolder = String.valueOf(file.getFileName()).equals("metadata.jsonl");
        return isOfMediaFolder ? Optional.of(MediaFolder.ofSounds()) : bySigns(file);
    }

    private static Optional<CaptionFormat> bySigns(Path file) throws IOException {
        String head = head(file);
        for (Sign sign : MOST_TELLING_FIRST) {
            if (sign.words().stream().allMatch(head::contains)) {
                return CaptionFormat.called(sign.format());
            }
        }
        return Optional.empty();
    }

    private static String head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
