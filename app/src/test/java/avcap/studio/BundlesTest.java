package avcap.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import avcap.studio.keys.Command;
import avcap.ui.UiResources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold the sentences that the code says, no more and no fewer. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("../ui-resources/src/main/resources/avcap/ui");
    private static final List<Path> SENTENCES =
            List.of(Path.of("../inference/core/src/main/resources"), Path.of("../sample-clips/src/main/resources"));
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../inference/core/src/main/java"),
            Path.of("../sample-clips/src/main/java"));
    private static final int AT_LEAST = 700;

    /** The help of the command line, whose keys picocli makes of the commands and their options. */
    private static final String HELP = "commands";

    /** Keys whose end is known only once the studio runs begin so. */
    private static final List<String> BEGINNINGS = List.of(
            "jump.",
            "agreement.busy",
            "agreement.empty",
            "attention.max",
            "attention.mean",
            "attention.occlusion",
            "attention.relevance",
            "attention.rollout",
            "attention.tag.",
            "banner.origin.",
            "blind.",
            "bulk.action.",
            "bulk.run.",
            "bulk.step.",
            "check.step.",
            "chip.",
            "code.",
            "command.",
            "count.",
            "detail.",
            "error.",
            "fact.",
            "file.as.",
            "file.look.",
            "figures.busy",
            "figures.empty",
            "history.human",
            "history.import",
            "history.machine",
            "holding.",
            "house.",
            "import.rules.",
            "import.new.",
            "import.some.",
            "keys.group.",
            "keys.media",
            "keys.typing",
            "listen.",
            "look.",
            "measure.",
            "occasion.",
            "order.",
            "origin.",
            "ours",
            "outcome.",
            "page.resetAll",
            "passed.",
            "people.",
            "rail.caption.long",
            "rail.help.long",
            "rail.inspect.long",
            "rail.keys.long",
            "rail.models.long",
            "rail.review.long",
            "rail.theme.long",
            "reason.",
            "refusal.",
            "report.none.",
            "report.tab.",
            "source.audio_captioning.",
            "source.captioning.",
            "source.told.",
            "source.video_captioning.",
            "standing.",
            "status.",
            "step.",
            "tab.",
            "theirs",
            "title.max",
            "title.mean",
            "title.occlusion",
            "title.relevance",
            "title.rollout",
            "transport.blank",
            "transport.faster",
            "transport.listen",
            "transport.model",
            "transport.mute",
            "transport.slower",
            "transport.unblank",
            "transport.unmute",
            "while.",
            "without.part.",
            "work.source.");

    private static final Set<String> SHARED = Set.of(
            "AVCap Studio",
            "Apache License 2.0",
            "Blind",
            "CIDEr-D",
            "Checkpoints",
            "Cividis",
            "Clip",
            "Clips",
            "Decoder",
            "Encoder",
            "Format",
            "Linear",
            "Magma",
            "Max",
            "Mel",
            "Name",
            "Pause (Space)",
            "ROUGE-L",
            "Rollout",
            "SHA-256",
            "Studio",
            "Tokens",
            "Training",
            "Video – AVCap Studio");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORDS_OF_FILE = Pattern.compile("Words (\\w+) = UiResources\\s*\\.(\\w+Words)\\(\\)");
    private static final Pattern TEXT = Pattern.compile("\\b(\\w+)\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern TEXT_AT_ONCE =
            Pattern.compile("UiResources\\s*\\.(\\w+Words)\\(\\)\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern SENTENCES_OF_FILE =
            Pattern.compile("Sentences (\\w+) = Sentences\\.of\\(\\w+\\.class\\)");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern CATALOGUE =
            Pattern.compile("Words (\\w+)\\(\\) \\{\\s*return Words\\.of\\(\"avcap\\.ui\\.(\\w+)\"");

    private static final Pattern OF_A_LANGUAGE = Pattern.compile("([\\w.]+)_([a-z]{2})");
    /** With its format; of a choice only that it is one. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d+(?:,choice,|[^{}]*)|‹[^›]*›");

    private final Map<String, Properties> bundles = new HashMap<>();
    private final Map<String, Properties> translations = new HashMap<>();
    private final List<String> sources;

    BundlesTest() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(BundlesTest::isBundle).toList()) {
                take(file.getFileName().toString(), file);
            }
        }
        for (Path root : SENTENCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(BundlesTest::isBundle).toList()) {
                    take(
                            root.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "."),
                            file);
                }
            }
        }
        sources = SOURCES.stream().flatMap(BundlesTest::sources).toList();
    }

    private static boolean isBundle(Path file) {
        return file.toString().endsWith(".properties");
    }

    private void take(String name, Path file) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        String bundle = name.replace(".properties", "");
        (OF_A_LANGUAGE.matcher(bundle).matches() ? translations : bundles).put(bundle, keys);
    }

    private static Stream<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(one -> one.toString().endsWith(".java")).map(BundlesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without single letters, of which one may be a quotation mark. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("'(?:[^'\\\\]|\\\\.)'", "' '");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySentenceIsSaid() {
        Collection<String> said = new TreeSet<>();
        sources.forEach(source -> LITERAL.matcher(source).results().forEach(found -> said.add(found.group(1))));
        Collection<String> unsaid = new TreeSet<>();
        bundles.forEach((bundle, keys) -> keys.stringPropertyNames().stream()
                .filter(key -> !bundle.equals(HELP) && !said.contains(key))
                .filter(key -> BEGINNINGS.stream().noneMatch(key::startsWith))
                .forEach(key -> unsaid.add(bundle + ": " + key)));

        assertThat(bundles.values().stream().mapToInt(Properties::size).sum()).isGreaterThan(AT_LEAST);
        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyBeginningIsOfSomeSentence() {
        assertThat(BEGINNINGS).allMatch(beginning -> bundles.values().stream()
                .anyMatch(keys -> keys.stringPropertyNames().stream().anyMatch(key -> key.startsWith(beginning))));
    }

    @Test
    void everythingSaidHasItsSentence() {
        Map<String, String> catalogue = catalogue();
        Collection<String> missing = new TreeSet<>();
        for (String source : sources) {
            Map<String, String> words = new HashMap<>();
            WORDS_OF_FILE.matcher(source).results().forEach(found -> words.put(found.group(1), found.group(2)));
            words.replaceAll((name, method) -> catalogue.getOrDefault(method, ""));
            SENTENCES_OF_FILE
                    .matcher(source)
                    .results()
                    .forEach(found -> words.put(found.group(1), sentencesOf(source)));
            TEXT.matcher(source)
                    .results()
                    .filter(found -> words.containsKey(found.group(1)))
                    .forEach(found -> note(words.getOrDefault(found.group(1), ""), found, missing));
            TEXT_AT_ONCE
                    .matcher(source)
                    .results()
                    .forEach(found -> note(catalogue.getOrDefault(found.group(1), ""), found, missing));
        }

        assertThat(catalogue.values())
                .containsExactlyInAnyOrderElementsOf(bundles.keySet().stream()
                        .filter(bundle -> !bundle.contains(".") && !bundle.equals(HELP))
                        .toList());
        assertThat(missing).isEmpty();
    }

    private static String sentencesOf(String source) {
        MatchResult room = PACKAGE.matcher(source).results().findFirst().orElseThrow();
        return room.group(1) + ".sentences";
    }

    private void note(String bundle, MatchResult said, Collection<String> missing) {
        if (!bundles.getOrDefault(bundle, new Properties()).containsKey(said.group(2))) {
            missing.add(bundle + ": " + said.group(2));
        }
    }

    private static Map<String, String> catalogue() {
        Map<String, String> catalogue = new HashMap<>();
        String source = read(Path.of("../ui-resources/src/main/java")
                .resolve(UiResources.class.getName().replace('.', '/') + ".java"));
        CATALOGUE.matcher(source).results().forEach(found -> catalogue.put(found.group(1), found.group(2)));
        return catalogue;
    }

    @Test
    void everyCommandInASentenceIsOne() {
        Pattern named = Pattern.compile("‹([^›]*)›");
        List<String> commands = bundles.values().stream()
                .flatMap(keys -> keys.values().stream())
                .flatMap(sentence -> named.matcher((String) sentence).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(commands).isNotEmpty().allMatch(name -> Command.of(name).isPresent());
    }

    @Test
    void everyLanguageHasEveryBundle() {
        Set<String> languages =
                translations.keySet().stream().map(BundlesTest::language).collect(Collectors.toSet());

        assertThat(languages).containsExactly("de");
        languages.forEach(language ->
                bundles.keySet().forEach(bundle -> assertThat(translations).containsKey(bundle + "_" + language)));
    }

    @Test
    void everyLanguageSaysTheSameSentences() {
        translations.forEach((name, said) -> assertThat(said.stringPropertyNames())
                .as(name)
                .isEqualTo(english(name).stringPropertyNames()));
    }

    @Test
    void everyLanguageFillsInTheSameValuesAndKeys() {
        Collection<String> others = new TreeSet<>();
        translations.forEach((name, said) -> said.stringPropertyNames().stream()
                .filter(key -> !places(said.getProperty(key))
                        .equals(places(english(name).getProperty(key, ""))))
                .forEach(key -> others.add(name + ": " + key)));

        assertThat(others).isEmpty();
    }

    @Test
    void everySentenceOfEveryLanguageIsWellFormed() {
        Stream<Map.Entry<String, Properties>> all = Stream.of(bundles, translations)
                .flatMap(some -> some.entrySet().stream())
                .filter(bundle -> !bundle.getKey().startsWith(HELP));
        all.forEach(bundle -> bundle.getValue().forEach((key, sentence) -> {
            assertThatCode(() -> new MessageFormat((String) sentence))
                    .as("%s: %s", bundle.getKey(), key)
                    .doesNotThrowAnyException();
            assertThat(((String) sentence).replace("''", ""))
                    .as("%s: %s, a quote that is not doubled", bundle.getKey(), key)
                    .doesNotContain("'");
        }));
    }

    @Test
    void nothingIsLeftUntranslated() {
        Collection<String> same = new TreeSet<>();
        translations.forEach((name, said) -> said.stringPropertyNames().stream()
                .filter(key -> said.getProperty(key).equals(english(name).getProperty(key)))
                .filter(key -> !isTheSameEverywhere(key, said.getProperty(key)))
                .forEach(key -> same.add(name + ": " + key + " = " + said.getProperty(key))));

        assertThat(same).isEmpty();
    }

    /** Names, signs and words that the languages share. */
    private static boolean isTheSameEverywhere(String key, String sentence) {
        boolean isNoSentence = key.endsWith(".style") || key.endsWith(".keys") || key.endsWith(".tag");
        String words = sentence.replaceAll("\\{[^}]*}|\\b(?:min|ms|s|h|d|Hz|dB|A|B|V|AV|F1)\\b", "");
        return isNoSentence || words.chars().noneMatch(Character::isLetter) || SHARED.contains(sentence);
    }

    private Properties english(String name) {
        return bundles.getOrDefault(OF_A_LANGUAGE.matcher(name).replaceFirst("$1"), new Properties());
    }

    private static String language(String name) {
        return OF_A_LANGUAGE.matcher(name).replaceFirst("$2");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
