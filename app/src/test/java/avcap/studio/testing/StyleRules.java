package avcap.studio.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import avcap.ui.Theme;
import avcap.ui.UiResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a theme's style sheets say, read from the very sheets that the studio puts on: AtlantaFX's below, its own above.
 *
 * <p>Of a colour that is defined more than once at the root the last holds, as in the scene.
 */
public final class StyleRules {

    /** What one selector of the studio's own sheets asks for. */
    public record Rule(String selector, Map<String, String> declared) {

        /** The value of a property; empty where the rule does not name it. */
        public String value(String property) {
            return declared.getOrDefault(property, "");
        }
    }

    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final Map<String, String> tokens = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private StyleRules(Theme theme) {
        String base = theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        rulesOf(read(Objects.requireNonNull(PrimerDark.class.getResourceAsStream(base), base)))
                .forEach(this::define);
        UiResources.styleSheets(theme).stream()
                .flatMap(address -> rulesOf(read(opened(address))))
                .forEach(rule -> {
                    define(rule);
                    rules.add(rule);
                });
    }

    public static StyleRules of(Theme theme) {
        return new StyleRules(theme);
    }

    /** The rules of the studio's own sheets, in their order. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The colour that a token, or a colour written out, stands for at the root. */
    public Colour colour(String written) {
        String value = written.trim();
        for (int hops = 0; value.startsWith("-"); hops++) {
            String token = value;
            value = tokens.get(token);
            if (value == null || hops > tokens.size()) {
                throw new IllegalArgumentException("No colour is called " + token);
            }
        }
        return Colour.of(value);
    }

    private void define(Rule rule) {
        if (rule.selector().equals(".root")) {
            rule.declared().forEach((name, value) -> {
                if (!name.startsWith("-fx-")) {
                    tokens.put(name, value);
                }
            });
        }
    }

    private static Stream<Rule> rulesOf(String sheet) {
        return BLOCK.matcher(COMMENT.matcher(sheet).replaceAll("")).results().flatMap(block -> Stream.of(
                        block.group(1).split(","))
                .map(selector -> new Rule(selector.trim(), declared(block.group(2)))));
    }

    private static Map<String, String> declared(String block) {
        Map<String, String> declared = new LinkedHashMap<>();
        Matcher each = Pattern.compile("([a-z-]+)\\s*:\\s*([^;]+);").matcher(block);
        while (each.find()) {
            declared.put(each.group(1), each.group(2).trim());
        }
        return declared;
    }

    private static InputStream opened(String address) {
        try {
            return URI.create(address).toURL().openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream opened) {
        try (opened) {
            return new String(opened.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
