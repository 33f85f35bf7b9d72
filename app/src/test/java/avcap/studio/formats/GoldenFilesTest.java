package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Origin;
import avcap.studio.wording.WordEdits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as others write them, in the words of their formats alone. */
class GoldenFilesTest {

    @TempDir
    private Path folder;

    private List<ClipRecord> read(CaptionFormat format, String file, String content) throws Exception {
        return CaptionRecords.of(format, Files.writeString(folder.resolve(file), content));
    }

    private static List<String> texts(ClipRecord record) {
        return record.captions().stream().map(Saying::text).toList();
    }

    @Test
    void audioCapsRowsOfAClipAreItsCaptions() throws Exception {
        List<ClipRecord> records = read(new AudioCapsCsv(), "a.csv", """
                audiocap_id,youtube_id,start_time,caption
                91139,-abc,130,"A bell, ringing"
                91140,-abc,130,A bell
                7,def,0,A dog
                """);

        assertThat(records).extracting(ClipRecord::name).containsExactly("-abc", "def");
        assertThat(records.get(0).captions())
                .containsExactly(new Saying(91139, "A bell, ringing"), new Saying(91140, "A bell"));
        assertThat(records.get(0).startMillis()).isEqualTo(130_000);
        assertThat(records.get(0).endMillis()).isEqualTo(140_000);
    }

    @Test
    void clothosTablesAreJoinedByTheFile() throws Exception {
        Files.writeString(folder.resolve("clotho_metadata_evaluation.csv"), """
                file_name,keywords,sound_id,sound_link,start_end_samples,manufacturer,license
                Rain.wav,rain;roof,42,https://example.org/42,"[0, 1000]",someone,CC0
                """);
        List<ClipRecord> records = read(new ClothoCsv(), "clotho_captions_evaluation.csv", """
                file_name,caption_1,caption_2,caption_3,caption_4,caption_5
                Rain.wav,one,two,three,four,five
                """);

        ClipRecord rain = records.get(0);
        assertThat(texts(rain)).containsExactly("one", "two", "three", "four", "five");
        assertThat(rain.labels()).containsExactly("rain", "roof");
        assertThat(rain.extra()).containsKeys("sound_id", "sound_link", "start_end_samples", "license");
    }

    @Test
    void wavCapsHasWhateverFieldsItsSourceHas() throws Exception {
        List<ClipRecord> records = read(new WavCapsJson(), "w.json", """
                {"num_captions_per_audio":1,"data":[
                {"id":"Yabc.wav","caption":"A bell rings.","duration":10.0,"tags":["bell"]},
                {"id":"2","title":"Dog","description":null,"author":"x","href":"h","caption":"A dog.","duration":1.5,
                 "audio":"wav","download_link":"d"}]}
                """);

        assertThat(records).extracting(ClipRecord::caption).containsExactly("A bell rings.", "A dog.");
        assertThat(records.get(0).endMillis()).isEqualTo(10_000);
        assertThat(records.get(0).extra()).containsOnlyKeys("tags");
        assertThat(records.get(1).extra()).containsOnlyKeys("title", "author", "href", "download_link");
    }

    @Test
    void cocoCaptionsOfAnImageMayBeScattered() throws Exception {
        List<ClipRecord> records = read(new CocoCaptions(), "c.json", """
                {"info":{},"licenses":[{"id":1}],"type":"captions",
                "images":[{"id":1,"file_name":"a.mp4"},{"id":2,"file_name":"b.mp4"}],
                "annotations":[{"id":5,"image_id":1,"caption":"x"},{"id":6,"image_id":2,"caption":"y"},
                {"id":7,"image_id":1,"caption":"z"}]}
                """);

        assertThat(records).extracting(GoldenFilesTest::texts).containsExactly(List.of("x", "z"), List.of("y"));
        assertThat(records.get(0).captions()).extracting(Saying::id).containsExactly(5L, 7L);
    }

    @Test
    void cocoResultsAreAListOfImagesAndCaptions() throws Exception {
        List<ClipRecord> records =
                read(new CocoResults(), "r.json", "[{\"image_id\":\"kitchen\",\"caption\":\"a bell\"}]");

        assertThat(records).singleElement().extracting(ClipRecord::name).isEqualTo("kitchen");
    }

    @Test
    void msrVttsNamesHaveSpaces() throws Exception {
        List<ClipRecord> records = read(new MsrVttJson(), "m.json", """
                {"info":{},"videos":[{"id":0,"video_id":"video0","category":9,"url":"u","start time":137.72,
                "end time":149.44,"split":"train"}],
                "sentences":[{"sen_id":0,"video_id":"video0","caption":"a car"},
                {"sen_id":1,"video_id":"video0","caption":"a red car"}]}
                """);

        ClipRecord video = records.get(0);
        assertThat(video.startMillis()).isEqualTo(137_720);
        assertThat(video.split()).isEqualTo("train");
        assertThat(texts(video)).containsExactly("a car", "a red car");
        assertThat(video.extra()).containsOnlyKeys("category", "url");
    }

    @Test
    void youCooksSentencesAreSegments() throws Exception {
        List<ClipRecord> records = read(new YouCookJson(), "y.json", """
                {"database":{"xyz":{"duration":311.77,"subset":"training","recipe_type":"113","video_url":"u",
                "annotations":[{"id":0,"segment":[41,54.5],"sentence":"cut it"}]}}}
                """);

        assertThat(records.get(0).segments()).containsExactly(new Segment(41_000, 54_500, "", "cut it"));
        assertThat(records.get(0).captions()).isEmpty();
        assertThat(records.get(0).endMillis()).isEqualTo(311_770);
    }

    @Test
    void studioLinesMayNameNothingButTheFile() throws Exception {
        List<ClipRecord> records =
                read(new StudioLines(), "s.jsonl", "{\"file\":\"a.mp4\",\"caption\":\" a\\n  bell \"}\n");

        assertThat(records.get(0).name()).isEqualTo("a.mp4");
        assertThat(records.get(0).caption()).isEqualTo("a bell");
    }

    @Test
    void avcapsListsAreReadWithTheirReferences() throws Exception {
        Files.writeString(folder.resolve("train.json"), """
                [{"audiocap_id":"7","youtube_id":"kitchen_bell","start_time":"20","caption":"a bell rings",
                "labels":"/m/0395lw,/m/09x0r","audio_path":"kitchen_bell_20000_30000.wav",
                "video_path":"kitchen_bell_20000_30000.jpg","torch_id":0}]
                """);
        Files.writeString(folder.resolve("test.json"), """
                [{"audiocap_id":"8","youtube_id":"dog","start_time":"0","caption":"a dog","labels":"",
                "audio_path":"dog_0_10000.wav","video_path":"dog_0_10000.jpg","torch_id":0}]
                """);
        Files.writeString(folder.resolve("test_coco.json"), """
                {"info":{},"licenses":[],"type":"captions","images":[{"id":"dog"}],"annotations":[
                {"id":8,"image_id":"dog","caption":"a dog"},{"id":9,"image_id":"dog","caption":"barking"}]}
                """);

        List<ClipRecord> records = CaptionRecords.of(new AvcapPack(), folder);

        assertThat(records).extracting(ClipRecord::name).containsExactly("kitchen_bell", "dog");
        assertThat(records.get(0).labels()).containsExactly("/m/0395lw", "/m/09x0r");
        assertThat(records.get(0).startMillis()).isEqualTo(20_000);
        assertThat(texts(records.get(1))).containsExactly("a dog", "barking");
        assertThat(records.get(1).split()).isEqualTo("test");
    }

    @Test
    void aMediaFoldersSplitIsItsFolder() throws Exception {
        Path split = Files.createDirectories(folder.resolve("validation"));
        Files.writeString(
                split.resolve("metadata.jsonl"), "{\"file_name\":\"a.wav\",\"text\":\"a bell rings\",\"room\":3}\n");

        List<ClipRecord> records = CaptionRecords.of(MediaFolder.ofSounds(), folder);

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.file()).isEqualTo("a.wav");
            assertThat(record.caption()).isEqualTo("a bell rings");
            assertThat(record.split()).isEqualTo("validation");
            assertThat(record.extra()).containsOnlyKeys("room");
        });
    }

    @Test
    void aCueOverAllOfAFileIsACaptionAndTheOthersAreSegments() throws Exception {
        List<ClipRecord> records = read(new SubRip(), "a b.srt", """
                1
                00:00:00,000 --> 00:01:02,500
                a kitchen

                2
                00:00:01,000 --> 00:00:02,500
                a bell
                rings
                """);

        assertThat(records.get(0).name()).isEqualTo("a b");
        assertThat(texts(records.get(0))).containsExactly("a kitchen");
        assertThat(records.get(0).segments()).containsExactly(new Segment(1000, 2500, "", "a bell rings"));
    }

    @Test
    void webVttOfOthersHasNoHoursAndHasTags() throws Exception {
        List<ClipRecord> records = read(new WebVtt(), "a.vtt", """
                WEBVTT - made elsewhere

                STYLE
                ::cue { color: red }

                NOTE nothing

                00:01.000 --> 00:02.500 align:start
                <v Bob>a bell &amp; a dog</v>
                """);

        assertThat(records.get(0).segments()).containsExactly(new Segment(1000, 2500, "", "a bell & a dog"));
    }

    @Test
    void elansTiersAreSlotsAndKindsOfEvents() throws Exception {
        List<ClipRecord> records = read(new Elan(), "a.eaf", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00Z" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><PROPERTY NAME="lastUsed">3</PROPERTY></HEADER>
                <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="900"/>
                </TIME_ORDER>
                <TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="caption 1"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
                <ANNOTATION_VALUE>a bell &amp; a dog</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                <TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="bell"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
                <ANNOTATION_VALUE>ding</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                </ANNOTATION_DOCUMENT>
                """);

        assertThat(texts(records.get(0))).containsExactly("a bell & a dog");
        assertThat(records.get(0).segments()).containsExactly(new Segment(0, 900, "bell", "ding"));
    }

    @Test
    void praatsShortFormSaysTheSameAsItsLongOne() throws Exception {
        List<ClipRecord> records = read(new TextGrid(), "a.TextGrid", """
                File type = "ooTextFile"
                Object class = "TextGrid"

                0
                2.5
                <exists>
                1
                "IntervalTier"
                "bell"
                0
                2.5
                2
                0
                1
                ""
                1
                2.5
                "a ""big"" bell"
                """);

        assertThat(records.get(0).endMillis()).isEqualTo(2500);
        assertThat(records.get(0).segments()).containsExactly(new Segment(1000, 2500, "bell", "a \"big\" bell"));
    }

    @Test
    void labelStudiosDraftsAreTheMachines() throws Exception {
        List<ClipRecord> records = read(new LabelStudioJson(), "tasks.json", """
                [{"id":1,"data":{"video":"a.mp4","room":"kitchen"},"annotations":[],"predictions":[{"model_version":"m",
                "score":0.5,"result":[{"from_name":"caption","to_name":"audio","type":"textarea",
                "value":{"text":["a bell"]}}]}]}]
                """);

        assertThat(texts(records.get(0))).containsExactly("a bell");
        assertThat(records.get(0).provenance().origin()).isEqualTo(Origin.MACHINE);
        assertThat(records.get(0).extra()).containsOnlyKeys("room");
    }

    @Test
    void cvatsRowsOfAFileAreOneClip() throws Exception {
        List<ClipRecord> records = read(new CvatTsv(), "a.tsv", """
                id\tfilename\tstart\tstop\tlabel\tsource\tscore
                1\ta.wav\t0\t10\ta bell rings\tauto\t-0.5
                2\ta.wav\t2.5\t3\tding\tauto\t-0.5
                """);

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(texts(record)).containsExactly("a bell rings");
            assertThat(record.segments()).containsExactly(new Segment(2500, 3000, "", "ding"));
            assertThat(record.provenance().score()).hasValue(-0.5);
        });
    }

    @Test
    void theEditLogSaysWhatWasDoneToTheMachinesWords() throws Exception {
        String id = "ab".repeat(32);
        List<ClipRecord> records =
                read(new EditLog(), "e.jsonl", """
                {"clip_id":"%s","slot":1,"machine_text":"a dog","human_text":"a big dog","ops":[],"edit_distance":1,
                "candidates":[{"text":"a cat","logprob":-1.5}],"model_sha256":null,"decode":{"beam":"4"},"plays":3}
                """.formatted(id).replace("1,\n", "1,"));

        ClipRecord record = records.get(0);
        assertThat(record.caption()).isEqualTo("a big dog");
        assertThat(record.provenance().machineText()).contains("a dog");
        assertThat(record.extra()).containsOnlyKeys("candidates");
        assertThat(record.provenance().plays()).hasValue(3);
        assertThat(EditLog.ops(WordEdits.of("a dog", "a big dog")).toString())
                .isEqualTo("[{\"op\":\"insert\",\"word\":1,\"by\":\"big\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audiocaps | 'id,text\n1,a\n' | the column audiocap_id is missing",
                "coco | '[1, 2]' | is not a file of COCO captions",
                "coco | '{\"images\":[]}' | it has no annotations",
                "coco-results | '{}' | it is not a JSON list",
                "audiocaps | 'audiocap_id,youtube_id,start_time,caption\n1,a,0,fine\nseven,b,0,not\n' | file:3",
                "studio | '{\"name\":\"a\"}\nnot json\n' | file:2",
            })
    void saysWhatIsWrongAndWhere(String format, String content, String reason) {
        assertThatThrownBy(() -> read(CaptionFormat.called(format).orElseThrow(), "file", content))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(reason);
    }
}
