package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * The audio-visual tokens as the decoder's text rows see them: keys and values of every layer.
 *
 * <p>These rows never look at text, so they are the same for every beam, step and caption of a clip (decision record 0002).
 *
 * @param keys one a layer, transposed for the product: (B, H, d, M)
 * @param values one a layer, (B, H, M, d)
 */
public record Prefix(List<NDArray> keys, List<NDArray> values) {

    public Prefix {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }

    /** Waits until a graphics card has computed them; whoever measures time must. */
    public void await() {
        TorchRuntime.await(values.get(values.size() - 1)); // the last of all
    }

    /** Makes the arrays live as long as another manager. */
    public void attach(NDManager manager) {
        keys.forEach(array -> array.attach(manager));
        values.forEach(array -> array.attach(manager));
    }
}
