package avcap.studio.safekeeping;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Project;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.work.Failure;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where a project goes on when its own folder can take no more: in a copy, or else as a file of the texts in memory. */
public final class OtherPlace {

    private static final Words WORDS = UiResources.safekeepingWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final Consumer<Path> whenMoved;

    /** {@code whenMoved} is told the folder in which the project goes on. */
    public OtherPlace(Session session, Workshop workshop, Notices notices, Consumer<Path> whenMoved) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.whenMoved = whenMoved;
    }

    /** Goes on in a folder, or in a new one inside it if it holds anything. */
    public void goOnIn(Path chosen) {
        session.project().ifPresent(project -> {
            Path before = project.folder();
            if (project.readOnlyReason().isPresent()) {
                notices.post(Notice.warning(project.readOnlyReason().get()));
                return;
            }
            workshop.submitMedia(WORDS.text("work.elsewhere"), progress -> roomIn(chosen, project))
                    .whenDone(folder -> session.moveTo(folder)
                            .whenDone(moved -> moved(moved, before))
                            .whenFailed(failure -> keepTexts(folder, failure)))
                    .whenFailed(failure -> notices.post(failure.notice()));
        });
    }

    private static Path roomIn(Path chosen, Project project) throws IOException {
        if (!Files.isDirectory(chosen)) {
            return chosen;
        }
        try (Stream<Path> there = Files.list(chosen)) {
            if (there.findAny().isEmpty()) {
                return chosen;
            }
        }
        String name = project.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        Path room = chosen.resolve(name);
        for (int i = 2; Files.exists(room); i++) {
            room = chosen.resolve(name + " " + i);
        }
        return room;
    }

    private void moved(Path folder, Path before) {
        notices.post(Notice.success(WORDS.text("elsewhere.done", folder, before)));
        whenMoved.accept(folder);
    }

    private void keepTexts(Path folder, Failure failure) {
        List<Draft> texts = session.saving().unsavedTexts();
        if (texts.isEmpty()) {
            notices.post(failure.notice());
            return;
        }
        UnsavedFile file = UnsavedFile.of(texts, session);
        workshop.submitMedia(WORDS.text("work.texts"), progress -> file.write(folder))
                .whenDone(written -> notices.post(
                        Notice.failure(WORDS.text("elsewhere.texts", failure.sentence(), texts.size(), written))))
                .whenFailed(also -> notices.post(failure.notice().withDetail(also.sentence())));
    }
}
