package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.keys.Command;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final List<String> done = new ArrayList<>();
    private String reason = "";
    private final Commands commands = new Commands()
            .on(Command.BULK, () -> done.add("bulk"))
            .on(Command.EXPORT, () -> done.add("export"))
            .refuseWriting(() -> reason, done::add);

    @Test
    void whatChangesAProjectTellsWhyItCannotBe() {
        reason = "Someone else writes.";

        commands.run(Command.BULK);
        commands.run(Command.EXPORT);

        assertThat(done).containsExactly("Someone else writes.", "export");
    }

    @Test
    void withoutAReasonItIsDone() {
        commands.run(Command.BULK);

        assertThat(done).containsExactly("bulk");
    }
}
