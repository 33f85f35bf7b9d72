package avcap.inference.checkpoint;

import java.util.List;

/**
 * What a model answered to made clips when it was imported, to be compared with what it answers later.
 *
 * @param recorded when, ISO 8601
 * @param modes of the authors' code in which it was asked, such as {@code captioning}; empty on cards of earlier versions
 * @param answers in the order of the model's own steps
 */
public record RecordedAnswers(String recorded, List<String> modes, List<Answer> answers) {

    /**
     * One answer.
     *
     * @param step what was asked, such as {@code caption}
     * @param clip the made clip it was asked about
     * @param value words, or a number as text
     */
    public record Answer(String step, String clip, String value) {}

    public RecordedAnswers {
        modes = List.copyOf(modes);
        answers = List.copyOf(answers);
    }
}
