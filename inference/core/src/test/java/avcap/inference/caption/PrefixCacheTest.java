package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.model.Prefix;
import avcap.inference.model.TorchRuntime;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrefixCacheTest {

    private static final InputShape SHAPE = new InputShape(2, 2, 1, 2);

    private final AvInput input = new AvInput(SHAPE, Optional.of(new float[4]), Optional.empty(), List.of());

    private static Prefix prefix(NDManager scope) {
        return new Prefix(List.of(scope.ones(new Shape(2))), List.of(scope.ones(new Shape(2))));
    }

    @Test
    void whatCannotBeKeptIsFreed() {
        try (NDManager manager = TorchRuntime.newManager()) {
            PrefixCache cache = new PrefixCache(manager);

            assertThatThrownBy(() -> cache.get(
                            input, scope -> new Prefix(List.of(scope.ones(new Shape(2))), List.of(unattachable()))))
                    .hasMessage("no");

            assertThat(manager.getManagedArrays()).isEmpty();
        }
    }

    @Test
    void anInputThatCouldNotBeEncodedIsEncodedAnew() {
        try (NDManager manager = TorchRuntime.newManager()) {
            PrefixCache cache = new PrefixCache(manager);
            assertThatThrownBy(() -> cache.get(input, scope -> {
                        prefix(scope);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            Prefix made = cache.get(input, PrefixCacheTest::prefix);

            assertThat(manager.getManagedArrays())
                    .containsExactlyInAnyOrder(made.keys().get(0), made.values().get(0));
        }
    }

    private static NDArray unattachable() {
        return (NDArray) Proxy.newProxyInstance(
                NDArray.class.getClassLoader(), new Class<?>[] {NDArray.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("no");
                });
    }
}
