package avcap.studio.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What the models view asks of the window around it. */
public interface HostWindow {

    /** One or two files of weights that the person picks; none if he thinks better of it. */
    List<Path> chooseWeights();

    Optional<Path> chooseVocabulary();

    /** A folder, asked for by a title. */
    Optional<Path> chooseFolder(String title);

    /** Any file, asked for by a title. */
    Optional<Path> chooseFile(String title);

    /** Shows a card over the window with a button that does it. */
    void showSheet(String title, Node content, Button action);

    void closeSheet();

    /** Opens a folder outside of the studio. */
    void openFolder(Path folder);

    /** Brings the model that comes with the studio into use. */
    void useBundled();
}
