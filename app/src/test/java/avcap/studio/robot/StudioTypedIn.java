package avcap.studio.robot;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.testing.FakeCaptioner;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/**
 * The studio in which a robot types without end, for a test to kill. For each key it prints when it was pressed, in
 * milliseconds since 1970, and the letter. Told that it is {@link #BUSY}, it types while a step holds the project.
 */
final class StudioTypedIn {

    static final String BUSY = "busy";

    private static final int RATE = 16_000;
    private static final String WORDS = "a dog barks while rain falls and a bell rings far away ";

    private StudioTypedIn() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(arguments[0]);
        Path clips = Files.createDirectory(home.resolve("clips"));
        ClipWriter.writeWav(clips.resolve("dog.wav"), Waveform.mono(new float[RATE], RATE));
        StudioPage studio =
                StudioPage.with(home, new FakeCaptioner("a machine says this")).open(clips);
        studio.captioning().draft();
        studio.captioning().toEditor();
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.press(KeyCode.DELETE);
        studio.captioning().untilText("");
        if (arguments.length > 1 && arguments[1].equals(BUSY)) {
            studio.holdTheProject();
        }
        for (int i = 0; ; i++) {
            char letter = WORDS.charAt(i % WORDS.length());
            out.println(System.currentTimeMillis() + " " + letter);
            studio.write(String.valueOf(letter));
        }
    }
}
