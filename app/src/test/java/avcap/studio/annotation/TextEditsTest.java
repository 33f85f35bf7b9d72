package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextEditsTest {

    private static void type(TextEdits edits, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            edits.typed(edits.text() + letters.charAt(i));
        }
    }

    @Test
    void whereItBeginsIsNothingToTakeBack() {
        TextEdits edits = new TextEdits("");

        edits.begin("a dog");
        assertThat(edits.canUndo()).isFalse();
        edits.typed("a dog b");
        edits.begin("too late");

        assertThat(edits.undo()).contains("a dog");
    }

    @Test
    void aWordIsTakenBackAtOnce() {
        TextEdits edits = new TextEdits("a dog");

        type(edits, " barks");

        assertThat(edits.undo()).contains("a dog ");
        assertThat(edits.undo()).contains("a dog");
        assertThat(edits.undo()).isEmpty();
    }

    @Test
    void deletingIsAStepOfItsOwn() {
        TextEdits edits = new TextEdits("");
        type(edits, "dogs");

        edits.typed("dog");
        edits.typed("do");

        assertThat(edits.undo()).contains("dogs");
        assertThat(edits.undo()).contains("");
    }

    @Test
    void whatWasTakenBackComesForthUntilSomethingElseIsTyped() {
        TextEdits edits = new TextEdits("one");
        edits.typed("two");
        edits.undo();
        assertThat(edits.redo()).contains("two");
        edits.undo();

        edits.typed("three");

        assertThat(edits.canRedo()).isFalse();
        assertThat(edits.undo()).contains("one");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyHistoryLeadsBackToItsBeginningAndForthToItsEnd(long seed) {
        Random random = new Random(seed);
        TextEdits edits = new TextEdits("start");
        for (int i = 0; i < 60; i++) {
            edits.typed(edited(edits.text(), random));
        }
        String end = edits.text();
        List<String> back = new ArrayList<>();

        while (edits.canUndo()) {
            back.add(edits.text());
            edits.undo();
        }

        assertThat(edits.text()).isEqualTo("start");
        for (int i = back.size() - 1; i >= 0; i--) {
            assertThat(edits.redo()).contains(back.get(i));
        }
        assertThat(edits.text()).isEqualTo(end);
    }

    private static String edited(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + "word " + text.substring(at);
            case 1 -> at == 0 ? text : text.substring(0, at - 1) + text.substring(at);
            default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at);
        };
    }
}
