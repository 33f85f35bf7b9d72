package avcap.studio.store;

import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.AcceptedWords;
import avcap.studio.annotation.query.AcceptedWords.Word;
import avcap.studio.annotation.query.Doubt;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.query.Sample;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the queue by informativeness knows of clips.
 *
 * <p>Revisions never change, so what was read of them is kept in memory: the first queue of a large project reads every text, the
 * next ones only what came in since. Called inside a transaction that someone else has begun.
 */
final class SampleRows {

    private static final String ACCEPTED =
            "SELECT base_id FROM entry WHERE status IN ('ACCEPTED', 'APPROVED') AND base_id IS NOT NULL";

    private final Handle handle;
    private final AcceptedWords words = new AcceptedWords();
    private final Map<Long, Draft> drafts = new HashMap<>();
    private final Map<Long, Accepted> accepted = new HashMap<>();
    private int look;

    SampleRows(Handle handle) {
        this.handle = handle;
    }

    /** What a machine's revision says. */
    private record Draft(List<Word> words, String leastSure, Optional<Disagreement> disagreement) {}

    /** An accepted revision's words, and when it was last seen to count. */
    private static final class Accepted {

        private final List<Word> words;
        private int look;

        private Accepted(List<Word> words) {
            this.words = words;
        }
    }

    /** A clip with its machine's revision, 0 if there is none. */
    private record Row(Doubt doubt, Status status, long machine) {

        boolean isToBeRead() {
            return machine != 0 && status.isUnfinished();
        }
    }

    /** In the order in which the clips were added. */
    List<Sample> find(Query query) {
        Map<String, Object> values = new HashMap<>();
        List<Row> rows = handle.createQuery(
                        "SELECT e.id, e.mean_logp, e.least_logp, e.status, e.machine_id FROM entry e "
                                + Search.where(query, values) + "ORDER BY e.id")
                .bindMap(values)
                .map((row, context) -> new Row(
                        new Doubt(new EntryId(row.getLong(1)), Search.number(row, 2), Search.number(row, 3)),
                        Status.valueOf(row.getString(4)),
                        row.getLong(5)))
                .list();
        lookAtAccepted();
        readDrafts(rows.stream()
                .filter(row -> row.isToBeRead() && !drafts.containsKey(row.machine()))
                .map(Row::machine)
                .toList());
        return rows.stream().map(this::sample).toList();
    }

    private Sample sample(Row row) {
        Draft draft = row.isToBeRead() ? drafts.get(row.machine()) : null;
        return draft == null
                ? new Sample(row.doubt(), row.status())
                : new Sample(
                        row.doubt(),
                        row.status(),
                        draft.leastSure(),
                        draft.disagreement(),
                        words.novelty(draft.words()));
    }

    /** What was measured of a clip's draft is read again. */
    void measured(EntryId entry) {
        handle.createQuery("SELECT machine_id FROM entry WHERE id = :entry")
                .bind("entry", entry.value())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(drafts::remove);
    }

    private void readDrafts(Collection<Long> revisions) {
        handle.createQuery("SELECT r.id, r.text, r.words, r.nats, r.word, r.doubter, r.says FROM "
                        + DisagreementRows.MEASURED + " r WHERE r.id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", numbers(revisions))
                .map((row, context) -> Map.entry(
                        row.getLong("id"),
                        new Draft(
                                words.read(row.getString("text")),
                                leastSure(row.getString("words")),
                                DisagreementRows.of(row))))
                .forEach(draft -> drafts.put(draft.getKey(), draft.getValue()));
    }

    private static String leastSure(@Nullable String json) {
        return Optional.ofNullable(json).map(ReadingJson::words).orElse(List.of()).stream()
                .min(Comparator.comparingDouble(ScoredWord::logProbability))
                .map(ScoredWord::text)
                .orElse("");
    }

    /** Counts what was accepted since the last look, and no more what is not accepted now. */
    private void lookAtAccepted() {
        look++;
        readAccepted(handle.createQuery(ACCEPTED)
                .map((row, context) -> row.getLong(1))
                .filter(revision -> !isKnown(revision))
                .list());
        accepted.values().removeIf(known -> {
            boolean isGone = known.look != look;
            if (isGone) {
                words.withdraw(known.words);
            }
            return isGone;
        });
    }

    private boolean isKnown(long revision) {
        Accepted known = accepted.get(revision);
        if (known != null) {
            known.look = look;
        }
        return known != null;
    }

    private void readAccepted(Collection<Long> revisions) {
        handle.createQuery("SELECT id, text FROM revision WHERE id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", numbers(revisions))
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(row -> {
                    Accepted now = new Accepted(words.read(row.getValue()));
                    now.look = look;
                    words.accept(now.words);
                    accepted.put(row.getKey(), now);
                });
    }

    private static String numbers(Collection<Long> revisions) {
        return revisions.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
