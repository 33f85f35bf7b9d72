package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.testing.Clips;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A program that types without end and says how far it has come, for a test to kill. */
final class TypingUntilKilled {

    private TypingUntilKilled() {}

    public static void main(String[] arguments) throws StoreException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Project project = ProjectFolder.create(Path.of(arguments[0]), "Killed");
        EntryId entry = project.add(List.of(Clips.named("dog"))).get(0).id();
        for (int i = 1; ; i++) {
            project.journal(new Draft(entry, "word " + i, new Annotator("anna"), Instant.now()));
            out.println(i);
        }
    }
}
