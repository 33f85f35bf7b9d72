package avcap.inference.decode;

import avcap.inference.decode.BeamOptions.Stopping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The search for one sentence: its living branches and the best that has ended (model.md §10). */
final class SentenceBeam {

    /** The reference starts all beams alike and lets only the first win with this total for the others. */
    private static final float PHANTOM = -1e9f;

    private final BeamOptions options;
    private final WordWishes wishes;
    private final int end;
    private final BestList best;
    private final BestList lacking;
    private List<Branch> branches = new ArrayList<>();
    private boolean atStart = true;

    SentenceBeam(int[] start, int row, BeamOptions options, WordWishes wishes, int end) {
        this.options = options;
        this.wishes = wishes;
        this.end = end;
        this.best = new BestList(options.keep());
        this.lacking = new BestList(options.keep());
        for (int beam = 0; beam < options.beams(); beam++) {
            branches.add(new Branch(start.clone(), beam == 0 ? 0 : PHANTOM, row));
        }
    }

    boolean isDone() {
        return branches.isEmpty();
    }

    /** The sequences whose next word is asked for; at the start all branches are one. */
    List<Branch> rows() {
        return atStart ? branches.subList(0, 1) : branches;
    }

    List<Hypothesis> bestFirst() {
        return (best.isEmpty() ? lacking : best).bestFirst();
    }

    /**
     * Takes one step.
     *
     * @param logits of every row of {@link #rows()}
     * @param firstRow number of the first of these rows in the whole call
     */
    void advance(List<float[]> logits, int firstRow) {
        int length = branches.get(0).ids.length;
        List<Candidate> candidates = candidates(logits);
        List<Branch> next = new ArrayList<>();
        if (!candidates.isEmpty() && !stopsBefore(candidates.get(0))) {
            for (Candidate candidate : candidates) {
                Branch branch = branches.get(candidate.branch());
                if (candidate.word() == end || length + 1 == options.maxSteps()) {
                    addEnded(branch, candidate);
                } else {
                    int row = firstRow + Math.min(candidate.branch(), logits.size() - 1);
                    next.add(branch.then(candidate.word(), candidate.total(), row));
                }
                if (next.size() == options.beams()) {
                    break; // ends further down the list are ignored, as in the reference
                }
            }
        }
        atStart = false;
        branches = options.stopping() == Stopping.BOUND ? hopeful(next, length + 1) : next;
    }

    private List<Candidate> candidates(List<float[]> logits) {
        int wanted = options.perNode() * options.beams();
        List<Candidate> all = IntStream.range(0, branches.size())
                .boxed()
                .flatMap(index -> candidates(index, logits.get(Math.min(index, logits.size() - 1)), wanted))
                .sorted(Comparator.comparingDouble(Candidate::total).reversed())
                .toList();
        return wishes.requires()
                ? new WishedCandidates(wishes, end).chosen(all, branches, options.beams(), wanted)
                : all.stream().limit(wanted).toList();
    }

    /** The likeliest words of one branch, and those that bring it nearer to what is wished for. */
    private Stream<Candidate> candidates(int index, float[] row, int wanted) {
        Branch branch = branches.get(index);
        float[] logits = lessRepetition(row, branch);
        List<Candidate> likeliest =
                TopWords.of(logits, index, branch.total, wanted, word -> wishes.allows(branch.ids, word));
        Stream<Candidate> wished = IntStream.of(wishes.next(branch.ids))
                .filter(word -> wishes.allows(branch.ids, word))
                .filter(word -> likeliest.stream().noneMatch(candidate -> candidate.word() == word))
                .mapToObj(word -> TopWords.word(logits, index, branch.total, word));
        return Stream.concat(likeliest.stream(), wished);
    }

    /** A sentence that was cut before it held what it must is better than none, and worse than any that holds it. */
    private void addEnded(Branch branch, Candidate candidate) {
        Hypothesis sentence =
                Hypothesis.of(branch, candidate.total(), options.lengthPenalty(), candidate.word() != end);
        (wishes.isMet(branch.ids) ? best : lacking).add(sentence);
    }

    private float[] lessRepetition(float[] logits, Branch branch) {
        float penalty = (float) options.repetitionPenalty();
        if (penalty == 1) {
            return logits;
        }
        float[] changed = logits.clone();
        IntStream.of(branch.ids).distinct().forEach(word -> {
            changed[word] = logits[word] < 0 ? logits[word] * penalty : logits[word] / penalty;
        });
        return changed;
    }

    /** The reference's rule, asked before the candidates are looked at. */
    private boolean stopsBefore(Candidate likeliest) {
        return options.stopping() == Stopping.REFERENCE
                && best.worst() >= likeliest.total() / options.lengthPenalty().norm(options.maxSteps() - 1);
    }

    /** The branches that may still beat the worst sentence kept. */
    private List<Branch> hopeful(List<Branch> living, int length) {
        double largest = options.lengthPenalty().largestNorm(length, options.maxSteps() - 1);
        return living.stream()
                .filter(branch -> branch.total / largest > best.worst())
                .toList();
    }
}
