package avcap.studio.inspect;

import avcap.ui.UiResources;
import java.util.Optional;

/**
 * What the map on the screen is compared with: another text by the same model, or the same text by another model.
 *
 * @param name what a person reads
 * @param text the other text, empty if it is another model
 * @param model the other model, empty if it is another text
 */
record Rival(String name, String text, Optional<OtherModels.Named> model) {

    static Rival caption(String nameKey, int number, String text) {
        return new Rival(
                UiResources.inspectWords().text(nameKey, String.valueOf(number), text), text, Optional.empty());
    }

    static Rival model(OtherModels.Named model) {
        return new Rival(UiResources.inspectWords().text("compare.model", model.name()), "", Optional.of(model));
    }
}
