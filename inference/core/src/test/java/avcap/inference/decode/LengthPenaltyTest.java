package avcap.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LengthPenaltyTest {

    @Test
    void normsAreTheReferences() throws Exception {
        JsonNode table = new ObjectMapper()
                .readTree(BeamSearchTest.resource("length_norm.json").toFile());
        JsonNode norms = table.get("length_norm_lp0.6");
        LengthPenalty penalty = new LengthPenalty(0.6);

        for (int i = 0; i < norms.size(); i++) {
            assertThat(penalty.norm(i + 1)).isCloseTo(norms.get(i).asDouble(), within(1e-12));
        }
        assertThat(penalty.norm(1023)).isCloseTo(table.get("length_norm_1023").asDouble(), within(1e-12));
    }

    @Test
    void exponentZeroComparesPlainSums() {
        assertThat(new LengthPenalty(0).norm(17)).isEqualTo(1);
    }
}
