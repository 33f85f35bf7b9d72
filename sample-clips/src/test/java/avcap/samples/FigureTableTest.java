package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private final FigureTable table = new FigureTable(Targets.beside(List.of(
            Figure.percent("sound and picture", "sources named", 0.93049),
            Figure.percent("sound and picture", "named but absent", 0.041),
            Figure.of("occlusion", "fall without the object", Figure.Unit.NATS, 0.634),
            Figure.of("sound and picture", "CIDEr-D", Figure.Unit.SCORE, 2.5).with(Target.above(2.5)))));

    @Test
    void printsTargetsBesideFiguresUnderTheirGroups() {
        StringWriter out = new StringWriter();

        table.print(new PrintWriter(out));

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        group -> assertThat(group).isEqualTo("sound and picture"),
                        named -> assertThat(named).matches("  sources named +93\\.0 % +>= 93  met"),
                        absent -> assertThat(absent).matches("  named but absent +4\\.1 % +<= 4  missed"),
                        cider -> assertThat(cider).matches("  CIDEr-D +2\\.500 +> 2\\.5  missed"),
                        group -> assertThat(group).isEqualTo("occlusion"),
                        fall -> assertThat(fall).matches("  fall without the object +0\\.63 nats"));
    }

    @Test
    void givesProgramsTheSameFigures() throws Exception {
        JsonNode json = new ObjectMapper().readTree(table.json(Map.of("model", "fake@000000")));

        assertThat(json.path("model").asText()).isEqualTo("fake@000000");
        assertThat(json.at("/figures/sound_and_picture_sources_named_percent").asDouble())
                .isEqualTo(93.0);
        assertThat(json.at("/figures/occlusion_fall_without_the_object_nats").asDouble())
                .isEqualTo(0.63);
        assertThat(json.at("/targets/sound_and_picture_named_but_absent_percent/target")
                        .asText())
                .isEqualTo("<= 4");
        assertThat(json.at("/targets/sound_and_picture_named_but_absent_percent/met")
                        .asBoolean())
                .isFalse();
        assertThat(json.path("targets")).hasSize(3);
    }
}
