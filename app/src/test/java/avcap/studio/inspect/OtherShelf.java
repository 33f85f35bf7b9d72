package avcap.studio.inspect;

import avcap.inference.caption.Captioner;
import avcap.inference.progress.Progress;
import avcap.studio.testing.FakeCaptioner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf with at most one other model. */
final class OtherShelf implements OtherModels {

    private @Nullable FakeCaptioner other;

    void put(FakeCaptioner captioner) {
        other = captioner;
    }

    @Override
    public List<Named> list() {
        return other == null ? List.of() : List.of(new Named("tuned", Path.of("tuned")));
    }

    @Override
    public Captioner open(Path folder, Progress progress) throws IOException {
        FakeCaptioner now = other;
        if (now == null) {
            throw new IOException("tuned is not there any more.");
        }
        return now;
    }
}
