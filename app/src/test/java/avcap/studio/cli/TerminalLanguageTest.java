package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.training.RecipePreset;
import avcap.ui.Language;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalLanguageTest {

    private final FakeMachine machine = new FakeMachine();
    private final Locale locale = Locale.getDefault();
    private final Language before = Language.spoken();

    @AfterEach
    void speakAsBefore() {
        before.speak();
        Locale.setDefault(locale);
    }

    @Test
    void whatACommandRefusesIsSaidInTheLanguage() {
        Language.GERMAN.speak();

        assertThat(machine.run("errors", "AV-999").err()).startsWith("Den Code AV-999 gibt es nicht;");
        assertThat(machine.run("project").err())
                .startsWith("avcap project braucht eines von: merge, agreement, figures, relocate");
    }

    @Test
    void theHeadOfATableForScriptsIsTheSameInEveryLanguage() {
        Language.GERMAN.speak();

        assertThat(machine.run("errors").out()).startsWith("code\twhat happened\twhat to do\nAV-");
    }

    @Test
    void helpIsInTheLanguageToo() {
        Language.GERMAN.speak();

        assertThat(machine.run("project", "merge", "--help").out())
                .contains("andere Kopie wird nur gelesen.", "OURS, THEIRS, BOTH", "Sicherungspunkt")
                .doesNotContain("snapshot");
    }

    @Test
    void columnsStandBelowTheirHeadingsHoweverLongThoseAre() {
        HeadedColumns columns = new HeadedColumns().left(6, "Wer").right(4, "übernommen");

        assertThat(columns.headings()).isEqualTo("Wer    übernommen");
        assertThat(columns.row("Ada", 12)).isEqualTo("Ada            12");
    }

    @Test
    void aRecipeIsListedAsItCallsItself() {
        assertThat(machine.run("recipes").out().lines())
                .containsExactlyElementsOf(Arrays.stream(RecipePreset.values())
                        .map(recipe -> recipe.text().lines().findFirst().orElseThrow())
                        .map(line -> line.replaceFirst("^# ", ""))
                        .toList());
    }
}
