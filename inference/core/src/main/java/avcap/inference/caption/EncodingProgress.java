package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.Modality;
import avcap.inference.model.Tap;
import avcap.inference.progress.Progress;

/** Counts the blocks that a clip has passed, so that a long pass shows how far it is and can be cancelled between two. */
final class EncodingProgress implements Tap {

    private final Progress progress;
    private final int blocks;
    private int passed;

    EncodingProgress(Progress progress, AvCapConfig config, Modality modality) {
        this.progress = progress;
        int streams = modality == Modality.SOUND_AND_PICTURE ? 2 : 1;
        blocks = streams * config.specificDepth() + config.jointDepth() + config.textLayers() - 1;
    }

    @Override
    public void see(String stage, NDArray value) {
        if (stage.endsWith(".out") || stage.endsWith(".av_out")) {
            passed++;
            progress.checkCancelled();
            progress.report(Math.min(1, passed / (double) Math.max(1, blocks)), AvCapCaptioner.ENCODING);
        }
    }

    @Override
    public boolean readsAttention() {
        return false;
    }
}
