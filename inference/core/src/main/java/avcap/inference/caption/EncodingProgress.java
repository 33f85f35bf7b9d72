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
        int ofDecoder = config.textLayers() - 1; // the last only makes keys and values
        blocks = streams * config.specificDepth() + config.jointDepth() + ofDecoder;
    }

    @Override
    public void see(String stage, NDArray value) {
        boolean isBlock = stage.startsWith("enc.blocks_") ? stage.endsWith(".out") : stage.endsWith(".av_out");
        if (isBlock) {
            passed++;
            progress.checkCancelled();
            CaptionStep.ENCODE.tell(progress, (double) passed / blocks);
        }
    }

    @Override
    public boolean readsAttention() {
        return false;
    }
}
