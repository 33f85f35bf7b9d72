package avcap.inference.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares the beams of a step out among sentences that hold more and fewer of the required words, so that those that hold more
 * are not crowded out by likelier ones that hold fewer (Post and Vilar 2018, dynamic beam allocation).
 */
final class WishedCandidates {

    private final WordWishes wishes;
    private final int end;

    WishedCandidates(WordWishes wishes, int end) {
        this.wishes = wishes;
        this.end = end;
    }

    /**
     * The candidates of a step in the order in which they are to be taken: ends first, then as many others as there are beams.
     *
     * @param candidates of all living sequences, the likeliest first
     */
    List<Candidate> chosen(List<Candidate> candidates, List<Branch> branches, int beams, int ends) {
        List<Candidate> chosen = new ArrayList<>(candidates.stream()
                .filter(candidate -> candidate.word() == end)
                .filter(candidate -> wishes.isMet(branches.get(candidate.branch()).ids))
                .limit(ends)
                .toList());
        List<List<Candidate>> banks = banks(candidates, branches);
        List<Candidate> others = new ArrayList<>();
        for (int turn = 0; others.size() < beams && turn < candidates.size(); turn++) {
            for (List<Candidate> bank : banks) {
                if (turn < bank.size() && others.size() < beams) {
                    others.add(bank.get(turn));
                }
            }
        }
        others.sort(Comparator.comparingDouble(Candidate::total).reversed());
        chosen.addAll(others);
        return chosen;
    }

    /** By how much they hold, those that hold most first; each bank the likeliest first. */
    private List<List<Candidate>> banks(List<Candidate> candidates, List<Branch> branches) {
        Map<Integer, List<Candidate>> banks = new TreeMap<>(Comparator.reverseOrder());
        for (Candidate candidate : candidates) {
            if (candidate.word() != end) {
                int[] ids = branches.get(candidate.branch()).then(candidate.word(), 0, 0).ids;
                banks.computeIfAbsent(wishes.met(ids), held -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return List.copyOf(banks.values());
    }
}
