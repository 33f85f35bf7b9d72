package avcap.studio.guideline;

import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The JSON form of a guideline: {@code {name, source, rules: [{id, kind, severity, on, says, quote, …}]}}. */
final class GuidelineJson {

    private static final Words WORDS = UiResources.studioWords();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOUSE = "house.json";

    private GuidelineJson() {}

    static Guideline house() {
        try {
            JsonNode root = houseFile();
            ((ObjectNode) root).put("name", houseText("name")).put("source", houseText("source"));
            for (JsonNode rule : root.path("rules")) {
                String id = rule.path("id").asText();
                ((ObjectNode) rule).put("says", houseText(id + ".says")).put("quote", houseText(id + ".quote"));
            }
            return guideline(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a resource of our own
        }
    }

    private static JsonNode houseFile() throws IOException {
        try (InputStream house = Objects.requireNonNull(GuidelineJson.class.getResourceAsStream(HOUSE))) {
            return tree(new String(house.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String houseText(String key) {
        return HouseTexts.text(Language.spoken(), key);
    }

    private static List<String> idsOfHouse() {
        return house().rules().stream().map(Rule::id).toList();
    }

    static Guideline read(String json) throws GuidelineException {
        return HouseTexts.spoken(guideline(tree(json)), idsOfHouse());
    }

    private static Guideline guideline(JsonNode root) throws GuidelineException {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : root.path("rules")) {
            rules.add(rule(rule));
        }
        try {
            return new Guideline(root.path("name").asText(), root.path("source").asText(), rules);
        } catch (IllegalArgumentException e) {
            throw new GuidelineException(WORDS.text("guideline.unusable", e.getMessage()), e);
        }
    }

    private static JsonNode tree(String json) throws GuidelineException {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.path("rules").isArray()) {
                throw new GuidelineException(WORDS.text("guideline.noRules"));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new GuidelineException(WORDS.text("guideline.noJson", e.getOriginalMessage()), e);
        }
    }

    private static Rule rule(JsonNode node) throws GuidelineException {
        String id = node.path("id").asText();
        try {
            return new Rule(
                    id,
                    Severity.valueOf(node.path("severity").asText("hint").toUpperCase(Locale.ROOT)),
                    node.path("on").asBoolean(true),
                    node.path("says").asText(),
                    node.path("quote").asText(),
                    check(node));
        } catch (IllegalArgumentException e) {
            throw new GuidelineException(WORDS.text("guideline.rule.unusable", id, e.getMessage()), e);
        }
    }

    private static Check check(JsonNode node) {
        String kind = node.path("kind").asText();
        return switch (kind) {
            case WordCount.KIND ->
                new WordCount(node.path("least").asInt(0), node.path("most").asInt(Integer.MAX_VALUE));
            case Phrases.KIND -> new Phrases(texts(node.path("phrases")));
            case Matches.KIND -> new Matches(node.path("expression").asText());
            case Names.KIND -> new Names(new HashSet<>(texts(node.path("except"))));
            case DoubledWords.KIND -> new DoubledWords();
            default -> throw new IllegalArgumentException(WORDS.text("guideline.rule.kind", kind));
        };
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static String write(Guideline spoken) {
        Guideline guideline = HouseTexts.written(spoken, idsOfHouse());
        ObjectNode root = JSON.createObjectNode();
        root.put("name", guideline.name()).put("source", guideline.source());
        ArrayNode rules = root.putArray("rules");
        guideline.rules().forEach(rule -> write(rule, rules.addObject()));
        return root.toPrettyString();
    }

    private static void write(Rule rule, ObjectNode node) {
        node.put("id", rule.id()).put("kind", rule.check().kind());
        node.put("severity", rule.severity().name().toLowerCase(Locale.ROOT)).put("on", rule.isOn());
        node.put("says", rule.says()).put("quote", rule.quote());
        if (rule.check() instanceof WordCount count) {
            node.put("least", count.least()).put("most", count.most());
        } else if (rule.check() instanceof Phrases phrases) {
            ArrayNode list = node.putArray("phrases");
            phrases.phrases().forEach(list::add);
        } else if (rule.check() instanceof Matches matches) {
            node.put("expression", matches.expression());
        } else if (rule.check() instanceof Names names) {
            ArrayNode list = node.putArray("except");
            names.except().stream().sorted().forEach(list::add);
        }
    }
}
