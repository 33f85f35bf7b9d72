package avcap.studio.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * How far a person has come with the first steps.
 *
 * @param done by their names
 * @param passed those passed over
 * @param shown whether the steps are on the screen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepsTaken(List<String> done, List<String> passed, boolean shown) {

    public StepsTaken {
        done = List.copyOf(done);
        passed = List.copyOf(passed);
    }
}
