package avcap.studio.annotation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import avcap.studio.annotation.query.Term.Comparison;
import avcap.studio.annotation.query.Term.Field;
import avcap.ui.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    @Test
    void understandsWordsFieldsQuotesAndDenial() throws QueryException {
        Query query =
                Query.parse(" bell -\"loud bang\" caption:rings status:Draft logprob<=-1.2 -tag:\"a b\" edited:no ");

        assertThat(query.terms())
                .containsExactly(
                        new Term(Field.ANY, Comparison.IS, "bell", false, false),
                        new Term(Field.ANY, Comparison.IS, "loud bang", true, true),
                        new Term(Field.CAPTION, Comparison.IS, "rings", false, false),
                        new Term(Field.STATUS, Comparison.IS, "draft", false, false),
                        new Term(Field.LOGPROB, Comparison.AT_MOST, "-1.2", false, false),
                        new Term(Field.TAG, Comparison.IS, "a b", true, true),
                        new Term(Field.EDITED, Comparison.IS, "no", false, false));
    }

    @Test
    void nothingTypedAsksForEverything() throws QueryException {
        assertThat(Query.parse("  ")).isEqualTo(Query.EVERYTHING);
    }

    @Test
    void aMinusBetweenLettersIsPartOfTheWord() throws QueryException {
        assertThat(Query.parse("well-known").terms())
                .containsExactly(new Term(Field.ANY, Comparison.IS, "well-known", false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'bell colour:red', 6, nothing that can be asked for",
        "'status:drfat', 8, it is one of new",
        "'bell status:', 13, something is missing",
        "'logprob<low', 9, is no number",
        "'tag<3', 4, Only logprob and duration",
        "'bell \"rings', 6, not closed",
        "'edited:maybe', 8, 'one of yes, no'"
    })
    void saysWhatIsWrongAndWhere(String typed, int position, String sentence) {
        QueryException problem = catchThrowableOfType(QueryException.class, () -> Query.parse(typed));

        assertThat(problem).hasMessageContaining(sentence).hasMessageContaining("at " + position);
        assertThat(problem.position()).isEqualTo(position);
    }

    @Test
    void saysItInTheLanguageThatIsSpoken() {
        Language before = Language.spoken();
        Locale machine = Locale.getDefault();
        Language.GERMAN.speak();
        try {
            QueryException problem = catchThrowableOfType(QueryException.class, () -> Query.parse("logprob<low"));

            assertThat(problem).hasMessage("\"low\" an Stelle 9 ist keine Zahl; schreiben Sie etwa logprob<-1.2.");
        } finally {
            before.speak();
            Locale.setDefault(machine);
        }
    }
}
