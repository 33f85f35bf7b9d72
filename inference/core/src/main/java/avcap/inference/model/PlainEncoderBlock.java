package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * An encoder block written to be compared with the reference (models/cav_mae.py, Block), and to be learnt through.
 *
 * <p>{@code x += proj(attention(norm1(x)))}, then {@code x += fc2(gelu(fc1(norm2(x))))}.
 */
final class PlainEncoderBlock implements EncoderBlock {

    private final Map<Kind, Norm> norm1;
    private final Affine queryKeyValue;
    private final Affine projection;
    private final Map<Kind, Norm> norm2;
    private final Affine widen;
    private final Affine narrow;
    private final Heads heads;

    PlainEncoderBlock(Parameters parameters, String name, Heads heads) {
        norm1 = norms(parameters, name + ".norm1");
        norm2 = norms(parameters, name + ".norm2");
        queryKeyValue = Affine.of(parameters, name + ".attn.qkv");
        projection = Affine.of(parameters, name + ".attn.proj");
        widen = Affine.of(parameters, name + ".mlp.fc1");
        narrow = Affine.of(parameters, name + ".mlp.fc2");
        this.heads = heads;
    }

    private static Map<Kind, Norm> norms(Parameters parameters, String name) {
        Map<Kind, Norm> norms = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            norms.put(kind, Norm.of(parameters, name + kind.suffix(), Norm.TORCH));
        }
        return norms;
    }

    private static NDArray normalise(Map<Kind, Norm> norms, Kind kind, NDArray x) {
        return Objects.requireNonNull(norms.get(kind)).apply(x);
    }

    @Override
    public NDArray forward(NDArray x, Kind kind, Tap tap) {
        tap.see("in", x);
        NDArray attended = x.add(attention(normalise(norm1, kind, x), tap));
        NDArray hidden = Activation.gelu(widen.apply(normalise(norm2, kind, attended))); // (B, N, 4D)
        NDArray out = attended.add(narrow.apply(hidden));
        tap.see("out", out);
        return out;
    }

    private NDArray attention(NDArray x, Tap tap) {
        NDList parts = queryKeyValue.apply(x).split(3, 2); // (B, N, 3D) -> 3 × (B, N, D)
        NDArray query = heads.split(parts.get(0));
        NDArray key = heads.split(parts.get(1));
        NDArray value = heads.split(parts.get(2));
        NDArray weights =
                query.matMul(key.transpose(0, 1, 3, 2)).mul(heads.scale(x)).softmax(3); // (B, H, N, N)
        tap.see("attn", weights);
        return projection.apply(heads.join(weights.matMul(value)));
    }
}
