package avcap.inference.parity;

import java.util.Locale;

/** What answers are called in reports: the same in every language, for scripts look them up. */
enum AnswerName {
    CASE("case %s"),
    CLIP("clip %s"),
    SCORES("%s, scores"),
    CALLS("%s, calls"),
    SENTENCES("%s, sentences that differ"),
    CAPTIONS("%s, captions that differ"),
    LIKELIEST("%s, likeliest words that differ"),
    LIKELY("%s, likeliest words' log-probabilities"),
    OTHERWISE("%s, %s otherwise"),
    MERGED("%s, of %s tensors those that differ"),
    TWINS("checkpoint.pth, tensors unlike those of checkpoint.safetensors"),
    DECODED("%s, decoded"),
    RESIZED("%s, resized and cropped"),
    FRAMES("%s, frame counts with other tokens"),
    MEAN("%s, mean difference"),
    FILTERS("%s, filters that lie elsewhere"),
    PIECES("pieces of %s texts that differ"),
    NUMBERS("numbers of %s texts that differ"),
    MARKED("numbers cut and marked of %s texts that differ"),
    READ("text read back of %s texts that differ"),
    REACHED("parameters the loss reaches otherwise"),
    LOSSES("losses"),
    TENSORS("%s, %s tensors");

    private final String pattern;

    AnswerName(String pattern) {
        this.pattern = pattern;
    }

    /** The name with what it is about filled in. */
    String of(Object... about) {
        return String.format(Locale.ROOT, pattern, about);
    }
}
