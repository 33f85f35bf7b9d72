package avcap.inference.decode;

import avcap.inference.decode.BeamOptions.Stopping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The search for one sentence: its living branches and the best that has ended (model.md §10). */
final class SentenceBeam {

    /** The reference starts all beams alike and lets only the first win with this total for the others. */
    private static final float PHANTOM = -1e9f;

    private final BeamOptions options;
    private final int end;
    private final BestList best;
    private List<Branch> branches = new ArrayList<>();
    private boolean atStart = true;

    SentenceBeam(int[] start, int row, BeamOptions options, int end) {
        this.options = options;
        this.end = end;
        this.best = new BestList(options.keep());
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
        return best.bestFirst();
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
        if (!stopsBefore(candidates.get(0))) {
            for (Candidate candidate : candidates) {
                Branch branch = branches.get(candidate.branch());
                if (candidate.word() == end || length + 1 == options.maxSteps()) {
                    best.add(ended(branch, candidate));
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
        return IntStream.range(0, branches.size())
                .boxed()
                .flatMap(index -> {
                    Branch branch = branches.get(index);
                    float[] row = logits.get(Math.min(index, logits.size() - 1));
                    return TopWords.of(lessRepetition(row, branch), index, branch.total, wanted).stream();
                })
                .sorted(Comparator.comparingDouble(Candidate::total).reversed())
                .limit(wanted)
                .toList();
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

    private Hypothesis ended(Branch branch, Candidate candidate) {
        return new Hypothesis(
                IntStream.of(branch.ids).boxed().toList(),
                candidate.total(),
                candidate.total() / options.lengthPenalty().norm(branch.ids.length),
                candidate.word() != end);
    }
}
