package avcap.studio.session;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import java.util.Optional;

/**
 * Where a person can go in what was done to a project.
 *
 * @param back the step to take back next
 * @param ahead the step to do again next
 */
public record Moves(Optional<Step> back, Optional<Step> ahead) {

    static final Moves NONE = new Moves(Optional.empty(), Optional.empty());

    static Moves of(Project project) throws StoreException {
        return new Moves(project.lastStep(), project.nextStep());
    }
}
