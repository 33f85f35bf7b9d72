package avcap.inference.model;

import avcap.inference.checkpoint.Precision;
import java.util.List;

/** The ways this engine can hold and multiply the weights of a linear map, each a resource of TorchScript. */
enum LinearKernel {
    /** PyTorch's own product; runs everywhere. */
    PLAIN("PyTorch", "linear-plain.py", "Tuple[Tensor, Tensor]", true),
    /** oneDNN's, which most builds for x86 have. */
    ONEDNN("oneDNN", "linear-onednn.py", "Tuple[Tensor, Tensor, Tensor]", true),
    /** Products of bfloat16. */
    BF16("bf16", "linear-bf16.py", "Tuple[Tensor, Tensor]", false),
    /** Weights stored in 16 bits, products in 32. */
    BF16_WIDENED("bf16 weights, fp32 arithmetic", "linear-bf16-widened.py", LinearKernel.PACKED_PARAMETERS, false),
    /** Products of 8-bit integers. */
    INT8("int8", "linear-int8.py", LinearKernel.PACKED_PARAMETERS, false);

    private static final String PACKED_PARAMETERS = "__torch__.torch.classes.quantized.LinearPackedParamsBase";

    private final String words;
    private final String resource;
    private final String packedType;
    private final boolean keepsWeights;

    LinearKernel(String words, String resource, String packedType, boolean keepsWeights) {
        this.words = words;
        this.resource = resource;
        this.packedType = packedType;
        this.keepsWeights = keepsWeights;
    }

    String words() {
        return words;
    }

    String resource() {
        return resource;
    }

    /** What TorchScript calls the packed form of one map. */
    String packedType() {
        return packedType;
    }

    /** Whether the packed form still looks into the weights it was made of. */
    boolean keepsWeights() {
        return keepsWeights;
    }

    /** Whether it runs on a graphics card too. */
    boolean runsOnGpu() {
        return this == PLAIN || this == BF16;
    }

    /** Those that compute at a precision, the one to prefer first where nothing is measured. */
    static List<LinearKernel> of(Precision precision) {
        return switch (precision) {
            case FP32 -> List.of(ONEDNN, PLAIN);
            case BF16 -> List.of(BF16_WIDENED, BF16);
            case INT8 -> List.of(INT8);
        };
    }
}
