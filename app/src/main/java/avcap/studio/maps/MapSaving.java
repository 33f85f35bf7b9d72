package avcap.studio.maps;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Explanation;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.Session;
import avcap.studio.session.WordRange;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Saves the map that is looked at, wherever it is looked at. */
public final class MapSaving {

    private static final Words WORDS = UiResources.inspectWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final MapFilePicking picking;
    private final Consumer<Path> shower;
    private final ChosenSaliency looked;

    /** @param shower shows a folder in the desktop's file manager */
    public MapSaving(
            Session session, Workshop workshop, Notices notices, MapFilePicking picking, Consumer<Path> shower) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.picking = picking;
        this.shower = shower;
        this.looked = new ChosenSaliency(session);
    }

    /** Asks where, and writes what was looked at when it was asked; says why there is nothing to write. */
    public void save() {
        String obstacle = obstacle();
        if (!obstacle.isEmpty()) {
            notices.post(Notice.warning(WORDS.text(obstacle)));
            return;
        }
        ExplainedClip explained = explained();
        String words = session.words().rangeText();
        picking.mapToWrite(name(words)).ifPresent(file -> save(explained, file, words));
    }

    private String obstacle() {
        if (session.explanationProperty().get() == null
                || session.clip().features().isEmpty()) {
            return session.captioner().isEmpty() ? "file.noModel" : "file.notExplained";
        }
        if (session.words().range().isEmpty()) {
            return "file.noWord";
        }
        return looked.property().get() == null ? "file.notFound" : "";
    }

    /** Where nothing stands in the way. */
    private ExplainedClip explained() {
        Explanation why = Objects.requireNonNull(session.explanationProperty().get());
        Saliency map = Objects.requireNonNull(looked.property().get());
        ClipFeatures clip = session.clip().features().orElseThrow();
        WordRange words = session.words().range();
        return new ExplainedClip(
                clip,
                input(clip.input(), why),
                why,
                MapOrigin.of(session.attention()),
                List.of(new LookedMap(words.from(), words.to(), map)));
    }

    /** Such as "street_tram_00412 train". */
    private String name(String words) {
        String clip = session.selected().map(entry -> entry.name()).orElse("");
        return ExplainedClip.name(clip, words);
    }

    private void save(ExplainedClip explained, Path file, String words) {
        MapFormat.of(file)
                .ifPresentOrElse(
                        format -> write(explained, file, format, words),
                        () -> notices.post(
                                Notice.warning(WORDS.text("file.ending", String.valueOf(file.getFileName())))));
    }

    private static AvInput input(AvInput whole, Explanation why) {
        if (!why.layout().hasPicture()) {
            return whole.soundOnly();
        }
        return why.layout().hasSound() ? whole : whole.pictureOnly();
    }

    private void write(ExplainedClip explained, Path file, MapFormat format, String words) {
        Work<Path> work = workshop.submitMedia(WORDS.text("work.file"), progress -> {
            progress.checkCancelled();
            explained.write(file, format);
            return file;
        });
        work.whenDone(written -> notices.post(Notice.success(WORDS.text("file.saved", words, written.toString()))
                        .withAction(WORDS.text("file.show"), () -> shower.accept(folder(written)))))
                .whenFailed(why -> notices.post(Notice.failure(WORDS.text("file.failed", file.toString()))
                        .withDetail(why.sentence())));
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
