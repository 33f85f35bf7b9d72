package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionedClipsTest {

    @TempDir
    private Path folder;

    @Test
    void readsCocoResultsWithNumbersAndTextsForIds() throws Exception {
        CaptionedClips clips =
                read("[{\"image_id\":7,\"caption\":\"a dog\"},{\"image_id\":\"x\",\"caption\":\"a cat\"}]");

        assertThat(clips.clips()).extracting(CaptionedClip::id).containsExactly("7", "x");
        assertThat(clips.clips())
                .extracting(CaptionedClip::captions)
                .containsExactly(List.of("a dog"), List.of("a cat"));
    }

    @Test
    void putsCocoCaptionsOfAnImageTogetherAndKnowsItsFile() throws Exception {
        CaptionedClips clips = read(
                "{\"images\":[{\"id\":1,\"file_name\":\"clips/bell.mp4\"}],\"annotations\":["
                        + "{\"id\":5,\"image_id\":1,\"caption\":\"a bell\"},{\"id\":6,\"image_id\":1,\"caption\":\"ringing\"}]}");

        CaptionedClip clip = clips.clips().get(0);
        assertThat(clip.captions()).containsExactly("a bell", "ringing");
        assertThat(clip.names()).contains("1", "bell.mp4", "bell").doesNotContain("5", "6");
    }

    @Test
    void readsAvcapsListsByYoutubeId() throws Exception {
        CaptionedClips clips = read("[{\"audiocap_id\":\"7\",\"youtube_id\":\"kitchen\",\"start_time\":\"20\","
                + "\"caption\":\"a bell rings\",\"audio_path\":\"kitchen_20000_30000.wav\",\"torch_id\":3}]");

        CaptionedClip clip = clips.clips().get(0);
        assertThat(clip.id()).isEqualTo("kitchen");
        assertThat(clip.names())
                .contains("7", "Ykitchen", "kitchen_20", "kitchen_20000_30000", "kitchen_20000_30000.wav")
                .doesNotContain("3");
    }

    @Test
    void readsAnObjectOfLists() throws Exception {
        CaptionedClips clips = read("{\"a\":[\"x\",\"\"],\"b\":\"y\"}");

        assertThat(clips.clips()).extracting(CaptionedClip::captions).containsExactly(List.of("x", ""), List.of("y"));
    }

    @Test
    void readsTheLinesOfABatchAndCountsItsFailures() throws Exception {
        CaptionedClips clips = read("""
                {"file":"clips/a.mp4","clip_id":"0f","caption":"a bell","score":-1}
                {"file":"clips/b.mp4","error":"It is damaged."}
                """);

        assertThat(clips.clips()).extracting(CaptionedClip::id).containsExactly("clips/a.mp4");
        assertThat(clips.clips().get(0).names()).contains("a.mp4", "a");
        assertThat(clips.failed()).containsExactly("clips/b.mp4");
    }

    @Test
    void readsALineAlone() throws Exception {
        assertThat(read("{\"file\":\"a.mp4\",\"caption\":\"a bell\"}\n").clips())
                .hasSize(1);
    }

    @Test
    void putsAudioCapsRowsOfAClipTogether() throws Exception {
        CaptionedClips clips = read("""
                audiocap_id,youtube_id,start_time,caption
                1,abc,30,"A bell, ringing"
                2,abc,30,A bell
                3,def,0,A dog
                """);

        assertThat(clips.clips())
                .extracting(CaptionedClip::captions)
                .containsExactly(List.of("A bell, ringing", "A bell"), List.of("A dog"));
        assertThat(clips.clips().get(0).names()).contains("1", "2", "Yabc", "abc_30", "abc_30000_40000");
    }

    @Test
    void readsClothosFiveColumns() throws Exception {
        CaptionedClips clips = read("""
                file_name,caption_1,caption_2,caption_3,caption_4,caption_5
                Rain on a roof.wav,one,two,three,four,five
                """);

        CaptionedClip clip = clips.clips().get(0);
        assertThat(clip.id()).isEqualTo("Rain on a roof.wav");
        assertThat(clip.names()).contains("Rain on a roof");
        assertThat(clip.captions()).containsExactly("one", "two", "three", "four", "five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[\"x\"]}", "[{\"image_id\":\"a\",\"caption\":\"x\"}]", "youtube_id,caption\na,x\n"})
    void passesOverAByteOrderMark(String content) throws Exception {
        assertThat(read("\ufeff" + content).clips())
                .extracting(CaptionedClip::id)
                .containsExactly("a");
    }

    @Test
    void keepsCaptionsLetterByLetter() throws Exception {
        assertThat(read("{\"a\":[\" A  cafe\u0301\\n \"]}").clips().get(0).captions())
                .containsExactly(" A  cafe\u0301\n ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello world | its format is not known; known are COCO",
                "'[1, 2]' | number 1 names no clip",
                "'[]' | there are no captions in it",
                "'{}' | there are no captions in it",
                "'' | its format is not known",
                "'[{\"image_id\":1}]' | number 1, of the clip 1, has no caption",
                "'{\"a\":3}' | \"a\" has no list of captions",
                "'{\"a\":[\"x\"],\"a\":[\"y\"]}' | Duplicate field 'a'",
                "'{\"file\":\"a\",\"caption\":\"x\"} {\"fil' | it is not JSON",
            })
    void refusesWithAReason(String content, String reason) {
        assertThatThrownBy(() -> read(content == null ? "" : content))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("captions.any cannot be read as captions: ")
                .hasMessageContaining(reason);
    }

    private CaptionedClips read(String content) throws IOException, FormatException {
        return CaptionedClips.read(Files.writeString(folder.resolve("captions.any"), content));
    }
}
