package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.control.Still;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Small pictures of clips, fetched when a row wants one and kept while they are used. */
public final class Thumbnails {

    private static final int WIDTH = 144;
    private static final int KEPT = 400;

    private final Workshop workshop;
    private final ThumbnailSource source;
    private final Map<Path, Optional<Image>> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };

    public Thumbnails(Workshop workshop, ThumbnailSource source) {
        this.workshop = workshop;
        this.source = source;
    }

    /** Forgets everything, as when another project opens. */
    public void clear() {
        kept.clear();
    }

    /** Hands over the picture of an entry, at once if it is kept; an empty one if the clip has no picture. */
    void request(Entry entry, Consumer<Optional<Image>> taker) {
        Optional<Image> known = kept.get(entry.file());
        if (known != null) {
            taker.accept(known);
            return;
        }
        workshop.submitMedia("", progress -> source.thumbnail(entry.file(), WIDTH)
                        .map(frame -> Still.of(frame).image()))
                .whenOver(work -> {
                    Optional<Image> image = work.result().flatMap(found -> found);
                    kept.put(entry.file(), image);
                    taker.accept(image);
                });
    }
}
