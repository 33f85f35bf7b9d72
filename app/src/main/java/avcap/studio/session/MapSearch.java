package avcap.studio.session;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.OcclusionStudy;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds where a model looked for the words of one text about one clip, by whatever method; belongs to the model's lane.
 *
 * @param input what of the clip the model was given
 * @param text the explained one
 * @param study of the same text; what it found already is not sought again
 */
public record MapSearch(Captioner captioner, AvInput input, String text, OcclusionStudy study) {

    public static MapSearch of(Captioner captioner, AvInput input, String text) {
        return new MapSearch(captioner, input, text, new OcclusionStudy(captioner, input, text));
    }

    /** The maps of all words at once, through the heads that the explanation holds. */
    public static List<Saliency> folded(Explanation why, HeadReduction heads, AttentionView view) {
        return why.caption().words().stream()
                .map(word -> Saliency.of(why.attention(), why.layout(), word.span(), heads, view))
                .toList();
    }

    /**
     * The maps of some words by number, and of others that came with them: leaving parts of the clip out tells of all words at
     * once. None for folding heads, which needs no search.
     *
     * @param words numbers, from 0
     */
    public Map<Integer, Saliency> maps(Explanation why, MapMethod method, List<Integer> words, Progress progress) {
        return switch (method) {
            case HEADS -> Map.of();
            case RELEVANCE -> followedBack(words, progress);
            case OCCLUSION -> leftOut(why, progress);
        };
    }

    /** The maps of every word in order; none for folding heads. */
    public List<Saliency> ofEveryWord(Explanation why, MapMethod method, Progress progress) {
        List<Integer> all =
                IntStream.range(0, why.caption().words().size()).boxed().toList();
        return List.copyOf(new TreeMap<>(maps(why, method, all, progress)).values());
    }

    private Map<Integer, Saliency> followedBack(List<Integer> words, Progress progress) {
        Map<Integer, Saliency> maps = new LinkedHashMap<>();
        for (int word : words) {
            progress.checkCancelled();
            double before = (double) maps.size() / words.size();
            double after = (maps.size() + 1.0) / words.size();
            maps.put(word, captioner.relevance(input, text, word, progress.part(before, after)));
        }
        return maps;
    }

    private Map<Integer, Saliency> leftOut(Explanation why, Progress progress) {
        List<Saliency> all = study.saliencies(why.layout(), progress);
        Map<Integer, Saliency> maps = new LinkedHashMap<>();
        for (int word = 0; word < all.size(); word++) {
            maps.put(word, all.get(word));
        }
        return maps;
    }
}
