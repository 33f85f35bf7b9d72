package avcap.studio.annotation.agreement;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two people who are compared. */
record Pair(Annotator one, Annotator other) {

    /** Empty if there is no clip that both did something to. */
    Optional<PairAgreement> agreement(
            List<Judged> shared, Set<String> allTags, List<Comparison> compared, boolean isTelling) {
        List<Comparison> own =
                compared.stream().filter(each -> each.isOf(one, other)).toList();
        Kappa tags = tags(shared, allTags);
        Kappa statuses = statuses(shared);
        boolean isNothing = own.isEmpty() && tags.judged() == 0 && statuses.judged() == 0;
        return isNothing
                ? Optional.empty()
                : Optional.of(new PairAgreement(
                        one, other, Likeness.mean(own, own.size(), isTelling), tags, statuses, clipsOfHalf(own)));
    }

    private Kappa tags(List<Judged> shared, Set<String> allTags) {
        List<Boolean> ones = new ArrayList<>();
        List<Boolean> others = new ArrayList<>();
        for (Judged clip : shared) {
            Set<String> first = clip.tags().get(one);
            Set<String> second = clip.tags().get(other);
            if (first != null && second != null) {
                allTags.forEach(tag -> {
                    ones.add(first.contains(tag));
                    others.add(second.contains(tag));
                });
            }
        }
        return Kappa.ofTwo(ones, others);
    }

    private Kappa statuses(List<Judged> shared) {
        List<Status> ones = new ArrayList<>();
        List<Status> others = new ArrayList<>();
        for (Judged clip : shared) {
            Status first = clip.statuses().get(one);
            Status second = clip.statuses().get(other);
            if (first != null && second != null) {
                ones.add(first);
                others.add(second);
            }
        }
        return Kappa.ofTwo(ones, others);
    }

    /** Clips are taken from the most different on until their gaps to full likeness are half of all gaps. */
    private static int clipsOfHalf(List<Comparison> own) {
        List<Double> gaps = own.stream()
                .map(each -> Math.max(0, 1 - each.cider()))
                .sorted(Comparator.reverseOrder())
                .toList();
        double all = gaps.stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        int clips = 0;
        while (clips < gaps.size() && sum < all / 2) {
            sum += gaps.get(clips);
            clips++;
        }
        return clips;
    }
}
