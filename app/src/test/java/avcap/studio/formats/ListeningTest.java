package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void isReadFromNumbersAndFromCellsOfATable() throws Exception {
        ClipRecord record = RecordJson.record(json("{\"name\": \"dog\", \"plays\": 3, \"coverage\": 0.75}"));
        assertThat(record.provenance().plays()).hasValue(3);
        assertThat(record.provenance().coverage()).hasValue(.75);

        ClipRecord row = RecordJson.record(json("{\"name\": \"dog\", \"plays\": \"0\", \"coverage\": \"1.0E-4\"}"));
        assertThat(row.provenance().plays()).hasValue(0);
        assertThat(row.provenance().coverage()).hasValue(1e-4);
        assertThat(row.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"dog\"}",
                "{\"name\": \"dog\", \"plays\": null, \"coverage\": null}",
                "{\"name\": \"dog\", \"plays\": \"\", \"coverage\": \"\"}"
            })
    void isNotKnownWhereNothingIsTold(String told) throws Exception {
        ClipRecord record = RecordJson.record(json(told));

        assertThat(record.provenance().plays()).isEmpty();
        assertThat(record.provenance().coverage()).isEmpty();
        assertThat(record.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"dog\", \"plays\": 99999999999999, \"coverage\": 93.5}",
                "{\"name\": \"dog\", \"plays\": \"often\", \"coverage\": \"full\"}",
                "{\"name\": \"dog\", \"plays\": [1], \"coverage\": -0.5}"
            })
    void whatOtherDataSetsCallSoIsKeptAsItIs(String theirs) throws Exception {
        ClipRecord record = RecordJson.record(json(theirs));

        assertThat(record.provenance().plays()).isEmpty();
        assertThat(record.provenance().coverage()).isEmpty();
        assertThat(record.extra()).containsOnlyKeys("plays", "coverage");
        assertThat(RecordJson.of(record).get("plays")).isEqualTo(json(theirs).get("plays"));
    }
}
