package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.ui.Language;
import avcap.ui.UiResources;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code --help} says of every command comes from the bundle, in every language. */
class CommandHelpTest {

    /** By itself it is a program of another name, which brings its own words. */
    private static final String OF_ITS_OWN = "avcap samples";

    private final Locale machine = Locale.getDefault();
    private final Language before = Language.spoken();

    /** A bundle that remembers what was taken from it. */
    private static final class Watched extends ResourceBundle {

        private final ResourceBundle watched;
        private final Set<String> taken = new TreeSet<>();

        Watched(ResourceBundle watched) {
            this.watched = watched;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            if (!watched.containsKey(key)) {
                return null; // the library looks for names of its own too
            }
            taken.add(key);
            return watched.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return watched.getKeys();
        }

        @Override
        public Set<String> keySet() {
            return watched.keySet();
        }
    }

    @AfterEach
    void speakAsBefore() {
        before.speak();
        Locale.setDefault(machine);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndEveryOptionIsDescribed(Language language) {
        language.speak();
        Collection<String> silent = new TreeSet<>();
        commands().forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            if (isBlank(command.getCommandSpec().usageMessage().description())) {
                silent.add(name);
            }
            arguments(command)
                    .filter(argument -> isBlank(argument.description()))
                    .forEach(argument -> silent.add(name + " " + argument.paramLabel() + " " + argument));
        });

        assertThat(commands().filter(CommandHelpTest::isOurs)).hasSizeGreaterThan(25);
        assertThat(silent).isEmpty();
    }

    private static boolean isBlank(String... lines) {
        return String.join("", lines).isBlank();
    }

    @Test
    void noDescriptionIsSpelledInTheCode() {
        Collection<String> spelled = new TreeSet<>();
        commands().filter(CommandHelpTest::isOurs).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            Command told = command.getCommand().getClass().getAnnotation(Command.class);
            if (told.description().length + told.header().length + told.footer().length > 0) {
                spelled.add(name);
            }
            arguments(command)
                    .filter(argument -> isSpelled((Field) argument.userObject()))
                    .forEach(argument -> spelled.add(name + " " + argument));
        });

        assertThat(spelled).isEmpty();
    }

    private static boolean isSpelled(Field field) {
        Option option = field.getAnnotation(Option.class);
        Parameters parameters = field.getAnnotation(Parameters.class);
        return (option != null && option.description().length > 0)
                || (parameters != null && parameters.description().length > 0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfTheBundleIsOfSomeCommand(Language language) {
        language.speak();
        Watched bundle = new Watched(UiResources.commandHelp(language));
        CommandLine avcap = avcap();
        avcap.setResourceBundle(bundle);
        below(avcap).forEach(CommandLine::getUsageMessage);

        assertThat(bundle.taken).isEqualTo(new TreeSet<>(bundle.keySet()));
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(avcap().getCommandSpec().usageMessage().exitCodeList().keySet())
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> String.valueOf(code.code()))
                        .toList());
    }

    @Test
    void theHelpIsInTheLanguageSpoken() {
        Language.GERMAN.speak();

        assertThat(help("--help"))
                .contains("Aufruf: avcap", "Befehle:", "Rückgabewerte:", "Diese Hilfe zeigen", "Ohne einen Befehl");
        assertThat(help("caption", "--help")).contains("Clips oder Ordner mit Clips.", "(Vorgabe: 4)");
        assertThat(help("evaluate", "--help")).contains("Dateien werden an ihrem Inhalt erkannt.");
    }

    @Test
    void everyCommandIsDescribedAnewInEveryLanguage() {
        Set<String> english = descriptions();
        Language.GERMAN.speak();

        assertThat(descriptions()).doesNotContainAnyElementsOf(english).hasSameSizeAs(english);
    }

    private static Set<String> descriptions() {
        Set<String> all = new LinkedHashSet<>();
        commands()
                .filter(CommandHelpTest::isOurs)
                .forEach(command -> all.add(
                        String.join(" ", command.getCommandSpec().usageMessage().description())));
        return all;
    }

    private static String help(String... arguments) {
        return CommandRun.of(surroundings(), arguments).out();
    }

    private static Surroundings surroundings() {
        return new Surroundings(FakeStudioDoor.open(), CaptionerSource.ofTheShelf(), false);
    }

    private static CommandLine avcap() {
        return CommandLines.of(surroundings());
    }

    private static Stream<CommandLine> commands() {
        return below(avcap());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandHelpTest::below));
    }

    private static boolean isOurs(CommandLine command) {
        return !command.getCommandSpec().qualifiedName().startsWith(OF_ITS_OWN);
    }

    /** But those of help and version, which are of the library. */
    private static Stream<ArgSpec> arguments(CommandLine command) {
        return command.getCommandSpec().args().stream().filter(argument -> ((Field) argument.userObject())
                .getDeclaringClass()
                .getPackageName()
                .startsWith("avcap"));
    }
}
