package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.testing.InMemoryProject;
import avcap.ui.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, or were damaged on their way: nothing happens but a row in a list of what was not taken. */
class HostileInputTest {

    private static final String AUDIOCAPS = "audiocap_id,youtube_id,start_time,caption\n";

    @TempDir
    private Path folder;

    private final InMemoryProject project = InMemoryProject.of("dog", "cat", "owl");

    private ImportReport report(String format, Path file) throws Exception {
        return new CaptionImport(
                        CaptionFormat.called(format).orElseThrow(), file, Optional.empty(), clip -> Optional.empty())
                .dryRun(project, Progress.none());
    }

    private ImportReport report(String format, String name, String content) throws Exception {
        return report(format, Files.writeString(folder.resolve(name), content));
    }

    @Test
    void anEafThatAsksForAnotherFileIsRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");

        ImportReport report = report("elan", "dog.eaf", """
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY x SYSTEM "%s">]>
                <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/>
                <TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="9"/></TIME_ORDER><TIER TIER_ID="caption 1"><ANNOTATION>
                <ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>&x;</ANNOTATION_VALUE>
                </ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>
                """.formatted(secret.toUri()));

        assertThat(report.imported()).isZero();
        assertThat(report.rejections()).singleElement().satisfies(each -> {
            assertThat(each.place().file()).isEqualTo("dog.eaf");
            assertThat(each.reason()).contains("document type").doesNotContain("the secret");
        });
    }

    @Test
    void anEafThatGrowsWithoutEndIsRefused() throws Exception {
        ImportReport report = report("elan", "dog.eaf", """
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>
                """);

        assertThat(report.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd(1)", "@SUM(A1)", "'=1+1", "''@x", "\tx", "'\rx"})
    void aFormulaIsNeutralInATableAndComesBack(String text) {
        assertThat(CellText.of(text)).startsWith("'");
        assertThat(CellText.meant(CellText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "-1.5E-7", "-AheI8Epim4", "+49", "'tis a bell", "a=b", ""})
    void numbersAndNamesAndPlainTextStayAsTheyAre(String text) {
        assertThat(CellText.of(text)).isEqualTo(text);
        assertThat(CellText.meant(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../dog.json", "/etc/dog.json", "a/../../dog.json", "a\\..\\dog.json", "C:dog.json", "a/.."})
    void aMemberThatLeavesItsArchiveIsRefused(String name) throws Exception {
        Path tar = tar(name, "{\"name\":\"dog\",\"caption\":\"a dog\"}", TarConstants.LF_NORMAL);

        ImportReport report = report("webdataset", tar);

        assertThat(report.imported()).isZero();
        assertThat(report.rejections()).extracting(each -> each.place().line()).containsExactly(1L);
    }

    @Test
    void aLinkInAnArchiveIsRefused() throws Exception {
        ImportReport report = report("webdataset", tar("dog.json", "", TarConstants.LF_SYMLINK));

        assertThat(report.rejections()).singleElement().satisfies(each -> assertThat(each.reason())
                .contains("is not a file"));
    }

    @Test
    void anArchiveThatBreaksOffGivesWhatItHas() throws Exception {
        Path tar = tar("dog.json", "{\"name\":\"dog\",\"caption\":\"a dog\"}", TarConstants.LF_NORMAL);
        byte[] whole = Files.readAllBytes(tar);
        byte[] spoilt = Arrays.copyOf(whole, whole.length);
        Arrays.fill(spoilt, 1024, 1536, (byte) 'x');
        Files.write(tar, spoilt);

        ImportReport report = report("webdataset", tar);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
    }

    private Path tar(String name, String content, byte kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            entry.setSize(text.length);
            if (kind == TarConstants.LF_SYMLINK) {
                entry.setLinkName("/etc/passwd");
            }
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return Files.write(folder.resolve("a.tar"), bytes.toByteArray());
    }

    @Test
    void aClipIsLookedForInTheMediaFolderAlone() throws Exception {
        Files.writeString(folder.resolve("secret.mp4"), "not yours");
        Path media = Files.createDirectories(folder.resolve("media"));
        Path file = Files.writeString(
                folder.resolve("s.jsonl"), "{\"name\":\"x\",\"file\":\"../secret.mp4\",\"caption\":\"a bell\"}\n");

        ImportReport report = new CaptionImport(
                        new StudioLines(), file, Optional.of(media), clip -> Assertions.fail("looked at " + clip))
                .dryRun(project, Progress.none());

        assertThat(report.added()).isZero();
        assertThat(report.rejections()).singleElement().satisfies(each -> assertThat(each.reason())
                .contains("does not stay in its folder"));
    }

    @ParameterizedTest
    @CsvSource({"studio,l.jsonl", "srt,dog.srt", "webvtt,dog.vtt"})
    void aLineWithoutEndIsRefusedAndTheNextIsRead(String format, String name) throws Exception {
        Path file = folder.resolve(name);
        writeLong(file, name.endsWith("vtt") ? "WEBVTT\n\n" : "", """


                {"name":"dog","caption":"a dog"}
                """);

        ImportReport report = report(format, file);

        assertThat(report.rejections().get(0).reason()).contains("longer than");
        assertThat(report.imported()).isEqualTo(format.equals("studio") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"audiocaps,t.csv", "cvat,t.tsv", "coco-results,r.json", "textgrid,dog.TextGrid", "elan,dog.eaf"})
    void aRowWithoutEndEndsTheReading(String format, String name) throws Exception {
        Path file = folder.resolve(name);
        String head =
                switch (format) {
                    case "audiocaps" -> AUDIOCAPS + "1,dog,0,a dog\n2,cat,0,";
                    case "cvat" -> "filename\tstart\tstop\tlabel\ndog\t0\t1\ta dog\ncat\t0\t1\t";
                    case "coco-results" -> "[{\"image_id\":\"dog\",\"caption\":\"a dog\"},\n{\"image_id\":\"";
                    case "elan" -> "<ANNOTATION_DOCUMENT>";
                    default -> "File type = \"ooTextFile\"\nObject class = \"";
                };
        writeLong(file, head, "\n");

        ImportReport report = report(format, file);

        assertThat(report.rejected()).isGreaterThanOrEqualTo(1);
        assertThat(report.imported()).isEqualTo(format.equals("elan") || format.equals("textgrid") ? 0 : 1);
    }

    /** Twenty million letters: as good as a gigabyte to a reader that stops at four. */
    private static void writeLong(Path file, String before, String after) throws IOException {
        byte[] letters = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20; i++) {
                out.write(letters);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aRowThatIsNoUtf8IsRefusedAndTheOthersAreTaken() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((AUDIOCAPS + "1,dog,0,a dog\n2,cat,0,a caf").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9); // é in Latin-1
        bytes.write("\n3,owl,0,an owl\n".getBytes(StandardCharsets.UTF_8));

        ImportReport report = report("audiocaps", Files.write(folder.resolve("t.csv"), bytes.toByteArray()));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejections())
                .containsExactly(new Rejection(new Place("t.csv", 3), "it has bytes that are not UTF-8"));
    }

    @Test
    void aCaptionsNumberCountsOnce() throws Exception {
        ImportReport report =
                report("audiocaps", "t.csv", AUDIOCAPS + "1,dog,0,a dog\n1,cat,0,a cat\n2,owl,0,an owl\n");

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejections())
                .containsExactly(new Rejection(new Place("t.csv", 3), "the caption number 1 is in the file twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coco | '{\"images\":[{\"id\":1,\"file_name\":\"dog\"},\n{\"id\":1,\"file_name\":\"cat\"}],"
                        + "\"annotations\":[{\"id\":1,\"image_id\":1,\"caption\":\"x\"}]}' | 2",
                "clotho | 'file_name,caption_1\ndog,x\ndog,y\n' | 3",
                "wavcaps | '{\"data\":[{\"id\":\"dog\",\"caption\":\"x\"},\n{\"id\":\"dog\",\"caption\":\"y\"}]}' | 2",
                "studio | '{\"name\":\"dog\",\"caption\":\"x\"}\n{\"name\":\"dog\",\"caption\":\"y\"}\n' | 2",
            })
    void aClipCountsOnce(String format, String content, long line) throws Exception {
        ImportReport report = report(format, "captions", content);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejections()).singleElement().satisfies(each -> {
            assertThat(each.place().line()).isEqualTo(line);
            assertThat(each.reason()).contains("twice");
        });
    }

    @Test
    void jsonThatBreaksOffGivesWhatCameBefore() throws Exception {
        ImportReport report = report("coco-results", "r.json", "[{\"image_id\":\"dog\",\"caption\":\"x\"},\n{\"ima");

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejections()).singleElement().satisfies(each -> assertThat(each.reason())
                .contains("breaks off"));
    }

    @Test
    void readingStopsWhenItIsWished() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), AUDIOCAPS + "1,dog,0,a dog\n");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        Assertions.assertThatThrownBy(
                        () -> new CaptionImport(new AudioCapsCsv(), file, Optional.empty(), clip -> Optional.empty())
                                .dryRun(project, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSplitsNameInAFileIsNoSplit() {
        List<String> names = List.of("test bell", "a-train", "evaluation", "Val", "attest", "protest_dev");

        assertThat(names)
                .extracting(name -> FileStem.withoutSplitWords(FileStem.of(name)))
                .containsExactly("t%65st bell", "a-t%72ain", "e%76aluation", "V%61l", "attest", "protest_d%65v")
                .extracting(FileStem::name)
                .containsExactlyElementsOf(names);
    }

    @Test
    void reasonsAreInTheLanguageThatIsSpoken() throws Exception {
        Locale before = Locale.getDefault();
        Language.GERMAN.speak();
        try {
            ImportReport report =
                    report("audiocaps", "a.csv", AUDIOCAPS + "1,dog,0," + "x".repeat(10_001) + "\n2,emu,0,an emu\n");

            assertThat(report.rejections())
                    .extracting(Rejection::toString)
                    .containsExactly(
                            "a.csv:2: die Beschreibung ist länger als 10000 Zeichen", "a.csv:3: kein Clip heißt emu");
            Assertions.assertThatThrownBy(() -> report("audiocaps", "b.csv", "youtube_id,caption\n"))
                    .isInstanceOf(FormatException.class)
                    .hasMessageEndingWith(
                            " ist keine Tabelle im Format „AudioCaps CSV“: Die Spalte audiocap_id fehlt.");
        } finally {
            Language.ENGLISH.speak();
            Locale.setDefault(before);
        }
    }
}
