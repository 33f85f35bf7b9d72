package avcap.ui;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The catalogue of everything in this module that is not a class. */
public final class UiResources {

    /** The mark of the studio: sound bars and a frame, on a field of 24 × 24. */
    public static final String MARK_BARS =
            "M4 10h2v4h-2z M7.5 7h2v10h-2z M11 4.5h2v15h-2z M15 7h5.5v10h-5.5z M16.8 8.8v6.4h1.9v-6.4z";

    /** The face of text, by its family name. */
    public static final String TEXT_FACE = "Inter";

    /** The face of every number that changes, by its family name. */
    public static final String NUMBER_FACE = "JetBrains Mono";

    /** Style class of a node that walks its own cells with the arrow keys; the keyboard leaves them to it. */
    public static final String OWN_ARROWS = "own-arrows";

    /** Style class of a node that wants every key for itself; the keyboard leaves them to it. */
    public static final String OWN_KEYS = "own-keys";

    /** Style class of a node for which plain letters, Enter and Esc mean something of its own; the keyboard leaves them to it. */
    public static final String OWN_LETTERS = "own-letters";

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/";
    private static final String JETBRAINS = "/com/formdev/flatlaf/fonts/jetbrains_mono/";
    private static final List<String> FACES = List.of(
            INTER + "Inter-Regular.otf",
            INTER + "Inter-SemiBold.otf",
            INTER + "Inter-Bold.otf",
            JETBRAINS + "JetBrainsMono-Regular.ttf",
            JETBRAINS + "JetBrainsMono-Bold.ttf");

    private UiResources() {}

    /** Addresses of the style sheets of a theme, to be put on a scene in this order: colours first. */
    public static List<String> styleSheets(Theme theme) {
        return Stream.of(
                        theme.sheet(),
                        "studio.css",
                        "lanes.css",
                        "models.css",
                        "keys.css",
                        "review.css",
                        "inspect.css",
                        "figures.css",
                        "merge.css",
                        "safekeeping.css",
                        "remarks.css",
                        "writing.css",
                        "sheets.css",
                        "help.css")
                .map(UiResources::address)
                .toList();
    }

    /** Opens the font files, each once; the caller closes them. Nothing is shown rightly before they are loaded. */
    public static List<InputStream> fonts() {
        return FACES.stream().map(UiResources::opened).toList();
    }

    /** Opens the file of the face of text; the caller closes it. */
    public static InputStream textFace() {
        return opened(INTER + "Inter-Regular.otf");
    }

    /** Opens the file of the face of numbers; the caller closes it. */
    public static InputStream numberFace() {
        return opened(JETBRAINS + "JetBrainsMono-Regular.ttf");
    }

    private static InputStream opened(String path) {
        return Objects.requireNonNull(UiResources.class.getResourceAsStream(path), () -> "No font at " + path);
    }

    /** The sentences of the shell and the panes beside the lanes. */
    public static Words studioWords() {
        return Words.of("avcap.ui.studio");
    }

    /** The sentences of the time lanes, the video and the transport. */
    public static Words laneWords() {
        return Words.of("avcap.ui.lanes");
    }

    /** The sentences about keys: their page, their file, the palette. */
    public static Words keyWords() {
        return Words.of("avcap.ui.keys");
    }

    /** The sentences about what is kept of a clip: history, notes, tags, segments. */
    public static Words remarkWords() {
        return Words.of("avcap.ui.remarks");
    }

    /** The sentences of the help that the model gives while a caption is written. */
    public static Words writingWords() {
        return Words.of("avcap.ui.writing");
    }

    /** The sentences of the models view. */
    public static Words modelWords() {
        return Words.of("avcap.ui.models");
    }

    /** The sentences of the view that looks inside. */
    public static Words inspectWords() {
        return Words.of("avcap.ui.inspect");
    }

    /** The sentences of the reviewer's view. */
    public static Words reviewWords() {
        return Words.of("avcap.ui.review");
    }

    /** What a project does against drafts being waved through. */
    public static Words guardWords() {
        return Words.of("avcap.ui.guards");
    }

    /** The sentences about agreement, time and changes. */
    public static Words figureWords() {
        return Words.of("avcap.ui.figures");
    }

    /** The sentences about merging copies of a project. */
    public static Words mergeWords() {
        return Words.of("avcap.ui.merge");
    }

    /** The sentences about snapshots, other places and moved media. */
    public static Words safekeepingWords() {
        return Words.of("avcap.ui.safekeeping");
    }

    /** The sentences about what is done to many clips at once. */
    public static Words bulkWords() {
        return Words.of("avcap.ui.bulk");
    }

    /** The sentences for who is new here, and about the program itself: first steps, what it is, what went wrong in it. */
    public static Words helpWords() {
        return Words.of("avcap.ui.help");
    }

    /** The sentences about captions that come in and go out. */
    public static Words exchangeWords() {
        return Words.of("avcap.ui.exchange");
    }

    /** The sentences of the readers and writers of formats. */
    public static Words formatWords() {
        return Words.of("avcap.ui.formats");
    }

    /** The sentences of the project's file and of what is asked and compared in it. */
    public static Words storeWords() {
        return Words.of("avcap.ui.store");
    }

    /** What commands say on the terminal. */
    public static Words terminalWords() {
        return Words.of("avcap.ui.terminal");
    }

    /** What {@code --help} says, by the keys that picocli makes of commands and options. */
    public static ResourceBundle commandHelp(Language language) {
        return Words.bundle("avcap.ui.commands", language);
    }

    private static String address(String name) {
        URL url = Objects.requireNonNull(UiResources.class.getResource(name), () -> "No style sheet " + name);
        return url.toExternalForm();
    }
}
