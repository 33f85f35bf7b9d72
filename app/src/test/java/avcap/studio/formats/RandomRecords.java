package avcap.studio.formats;

import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.testing.Clips;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of every kind, the same for the same seed. */
final class RandomRecords {

    private static final List<String> PIECES = List.of(
            "a dog",
            "\"quoted\"",
            "comma, and more",
            "é",
            "日本語",
            "😀",
            "; -- '",
            "=1+1",
            "@SUM(A1)",
            "'=quoted",
            "-->",
            "\\",
            "barks",
            "{}",
            "[x]",
            "<b> & c",
            "#",
            "%41 ~2");

    private final Random random;
    private long lastCaption = 7;

    private RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    static List<ClipRecord> of(long seed) {
        RandomRecords records = new RandomRecords(seed);
        return IntStream.rangeClosed(1, 1 + records.random.nextInt(6))
                .mapToObj(records::record)
                .toList();
    }

    private ClipRecord record(int number) {
        long start = random.nextBoolean() ? 0 : random.nextInt(500) * 1000L;
        return ClipRecord.named(random.nextInt(4) == 0 ? "same" : "clip " + number + text())
                .withNumber(number)
                .withFile("clips/" + number + text() + ".mp4")
                .withSpan(start, start + 1 + random.nextInt(20_000))
                .withSplit(List.of("", "train", "test").get(random.nextInt(3)))
                .withCaptions(some(1 + random.nextInt(7), () -> new Saying(++lastCaption, "a " + text())))
                .withSegments(some(random.nextInt(4), this::segment))
                .withLabels(some(random.nextInt(3), () -> "/m/0" + random.nextInt(9)))
                .withTags(some(random.nextInt(3), this::text))
                .withNotes(some(random.nextInt(3), this::note))
                .withProvenance(provenance())
                .withExtra(extra());
    }

    private static <T> List<T> some(int count, java.util.function.Supplier<T> each) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(each.get());
        }
        return some;
    }

    private Segment segment() {
        long start = random.nextInt(5_000);
        return new Segment(
                start,
                start + 1 + random.nextInt(5_000),
                random.nextBoolean() ? Optional.empty() : Optional.of(band()),
                random.nextBoolean() ? "" : "bell",
                "it " + text());
    }

    private Noted note() {
        boolean isOurs = random.nextInt(3) > 0;
        return new Noted(
                isOurs ? "Ana María" : "",
                isOurs ? Optional.of(Instant.ofEpochMilli(random.nextInt() & 0xFFFFFFFFL)) : Optional.empty(),
                text() + (random.nextBoolean() ? "" : "\n" + text()));
    }

    private FrequencyBand band() {
        int low = random.nextInt(3) * 1000;
        return new FrequencyBand(low, low + 1 + random.nextInt(7_000));
    }

    private Map<String, JsonNode> extra() {
        Map<String, JsonNode> extra = new HashMap<>();
        if (random.nextBoolean()) {
            extra.put("city", TextNode.valueOf(text()));
        }
        if (random.nextBoolean()) {
            extra.put("=height", IntNode.valueOf(random.nextInt()));
        }
        if (random.nextBoolean()) {
            extra.put("license", TextNode.valueOf("CC0"));
        }
        return extra;
    }

    private Provenance provenance() {
        boolean human = random.nextBoolean();
        return new Provenance(
                random.nextBoolean() ? Optional.of(Clips.idOf("clip" + random.nextInt())) : Optional.empty(),
                human ? Origin.HUMAN : Origin.MACHINE,
                human ? Status.ACCEPTED : Status.DRAFT,
                random.nextBoolean() ? Optional.empty() : Optional.of(text()),
                human ? Optional.of(text()) : Optional.empty(),
                random.nextBoolean() ? Optional.of("avcap-mini@" + random.nextInt(99)) : Optional.empty(),
                random.nextBoolean() ? Map.of("beams", "4", "mode", "av") : Map.of(),
                random.nextBoolean() ? OptionalDouble.of(-random.nextDouble() * 5) : OptionalDouble.empty(),
                List.of(new ScoredWord(text(), -random.nextDouble()), new ScoredWord("b", -0.0)),
                human ? Optional.of("Ana María") : Optional.empty(),
                human ? Optional.of(Instant.ofEpochMilli(random.nextInt() & 0xFFFFFFFFL)) : Optional.empty(),
                human && random.nextBoolean() ? Optional.of(random.nextInt() & 0xFFFFFFL) : Optional.empty(),
                human && random.nextBoolean() ? Optional.of(random.nextInt() & 0xFFFFFFL) : Optional.empty(),
                human && random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                human && random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.append(i == 0 ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
