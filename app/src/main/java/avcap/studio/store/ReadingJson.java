package avcap.studio.store;

import avcap.studio.annotation.ScoredWord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a reading that have no column of their own, as JSON. */
final class ReadingJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Word>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DECODE = new TypeReference<>() {};

    private record Word(String w, double logp) {}

    private ReadingJson() {}

    static String words(List<ScoredWord> words) {
        return write(words.stream()
                .map(word -> new Word(word.text(), word.logProbability()))
                .toList());
    }

    static List<ScoredWord> words(String json) {
        return read(json, WORDS).stream()
                .map(word -> new ScoredWord(word.w(), word.logp()))
                .toList();
    }

    static String decode(Map<String, String> decode) {
        return write(new TreeMap<>(decode));
    }

    static Map<String, String> decode(String json) {
        return read(json, DECODE);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
