package avcap.studio.robot;

import avcap.studio.annotation.review.QueuedClip;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** The reviewer's view. */
final class ReviewPage extends Page {

    ReviewPage(Scene scene) {
        super(scene);
    }

    /** The names of what waits, from above. */
    List<String> waiting() {
        ListView<?> list = node("queue-list", ListView.class);
        return look(() -> list.getItems().stream()
                .map(item -> ((QueuedClip) item).submission().name())
                .toList());
    }

    void untilWaiting(String name) {
        until(name + " in the queue", () -> waiting().contains(name));
    }

    void untilGone(String name) {
        until(name + " out of the queue", () -> !waiting().contains(name));
    }

    void untilClip(String name) {
        until("the clip " + name, () -> reads("review-clip").equals(name));
        until("its versions", () -> !merged().isEmpty());
    }

    /** The text that would be approved, as it is read aloud. */
    String merged() {
        Pane merge = node("merge", Pane.class);
        return look(() -> String.valueOf(merge.getAccessibleText()));
    }

    String origin(boolean isSecond) {
        return reads(isSecond ? "origin-b" : "origin-a");
    }

    /** The words of A or B. */
    String words(boolean isSecond) {
        Pane words = node(isSecond ? "words-b" : "words-a", Pane.class);
        return look(() -> String.valueOf(words.getAccessibleText()));
    }

    void chooseB() {
        press(KeyCode.DIGIT2);
        until("the origins", () -> !origin(true).equals("Origin hidden"));
    }

    /** Goes to the first difference and takes the other words there. */
    void turnFirstDifference() {
        press(KeyCode.F8);
        until("the keys in the merge", () -> focusId().equals("merge"));
        String before = merged();
        press(KeyCode.DOWN);
        until("other words", () -> !merged().equals(before));
    }

    /** Returns the clip with a code and a sentence, without a mouse. */
    void sendBack(KeyCode code, String sentence) {
        press(KeyCode.SHIFT, KeyCode.R);
        until("the codes", () -> focusId().equals("quick-codes"));
        press(code);
        until("the sentence", () -> focusId().equals("comment-text"));
        write(sentence);
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** What is said on a comment's card. */
    boolean says(String text) {
        return look(() -> node("comments", Pane.class).lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().contains(text)));
    }
}
