package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PyTorch checkpoint ({@code .pth}, {@code .pt}), in the zip format of today or the format before it.
 *
 * <p>Tensors of nested dictionaries are named by their path, joined with dots; whatever is no tensor is left aside. Nothing in
 * the file is run: see {@link Unpickler}. Numbers are read when they are asked for.
 */
public final class PthFile implements TensorFile {

    private static final Sentences SENTENCES = Sentences.of(PthFile.class);

    /** Dictionaries within dictionaries; a pickle can make a dictionary that holds itself. */
    private static final int DEEPEST = 16;

    /** Values looked at in search of tensors; one dictionary may be found in many places. */
    private static final int MOST_VALUES = 1 << 18;

    private final Path file;
    private final PthStorages storages;
    private final Map<String, PickledTensor> tensors;

    private PthFile(Path file, PthStorages storages, Map<String, PickledTensor> tensors) {
        this.file = file;
        this.storages = storages;
        this.tensors = tensors;
    }

    /**
     * Opens and checks a file.
     *
     * @throws CheckpointException if the file cannot be read, is damaged, or asks for anything but tensors and plain values
     */
    public static PthFile open(Path file) throws CheckpointException {
        try {
            PthStorages storages = PthStorages.open(file);
            Map<String, PickledTensor> tensors = new LinkedHashMap<>();
            collect("", storages.root(), tensors, 0, new AtomicInteger());
            return new PthFile(file, storages, tensors);
        } catch (ArithmeticException e) {
            throw new CheckpointException(SENTENCES.text("weights.impossible", file), e);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("weights.unreadable", file, e.getMessage()), e);
        } catch (CheckpointException e) {
            throw new CheckpointException(SENTENCES.text("weights.unusable", file, e.getMessage()), e);
        }
    }

    private static void collect(
            String path, Object value, Map<String, PickledTensor> into, int depth, AtomicInteger seen)
            throws CheckpointException {
        if (depth > DEEPEST || seen.incrementAndGet() > MOST_VALUES) {
            throw new CheckpointException(SENTENCES.text("torch.nested"));
        }
        if (value instanceof PickledTensor tensor) {
            if (into.put(path, tensor) != null) {
                throw new CheckpointException(SENTENCES.text("torch.twice", path));
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = path.isEmpty() ? entry.getKey().toString() : path + "." + entry.getKey();
                collect(name, entry.getValue(), into, depth + 1, seen);
            }
        }
    }

    @Override
    public Path file() {
        return file;
    }

    /** In the order of the file. */
    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    @Override
    public long[] shape(String name) {
        return tensor(name).sizes();
    }

    @Override
    public TensorType dtype(String name) {
        return tensor(name).storage().type();
    }

    @Override
    public FloatBuffer numbers(String name) {
        return dtype(name) == TensorType.F32
                ? gathered(name).asFloatBuffer().asReadOnlyBuffer()
                : FloatBuffer.wrap(floats(name)).asReadOnlyBuffer();
    }

    /** A tensor of floating-point numbers as floats, row-major, whatever its strides. */
    public float[] floats(String name) {
        return TensorNumbers.floats(gathered(name), dtype(name), elements(name));
    }

    /** A tensor of floating-point numbers as doubles, row-major, whatever its strides. */
    public double[] doubles(String name) {
        return TensorNumbers.doubles(gathered(name), dtype(name), elements(name));
    }

    /** A tensor of integers or truth values as longs, row-major, whatever its strides. */
    public long[] longs(String name) {
        return TensorNumbers.longs(gathered(name), dtype(name), elements(name));
    }

    private int elements(String name) {
        return (int) TensorShape.elements(shape(name));
    }

    /** The tensor's bytes with its rows one after another. */
    private ByteBuffer gathered(String name) {
        PickledTensor tensor = tensor(name);
        PickledStorage storage = tensor.storage();
        try {
            ByteBuffer looked = storages.read(storage, tensor.offset(), (int) tensor.extent());
            if (tensor.isContiguous()) {
                return looked;
            }
            int width = storage.type().bytes();
            ByteBuffer rows = ByteBuffer.allocate(elements(name) * width).order(ByteOrder.LITTLE_ENDIAN);
            long[] index = new long[tensor.shape().size()];
            while (rows.hasRemaining()) {
                rows.put(looked.slice((int) place(index, tensor) * width, width));
                advance(index, tensor);
            }
            return rows.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCES.text("weights.gone", file), e);
        }
    }

    private static long place(long[] index, PickledTensor tensor) {
        long place = 0;
        for (int axis = 0; axis < index.length; axis++) {
            place += index[axis] * tensor.strides().get(axis);
        }
        return place;
    }

    private static void advance(long[] index, PickledTensor tensor) {
        for (int axis = index.length - 1; axis >= 0; axis--) {
            if (++index[axis] < tensor.shape().get(axis)) {
                return;
            }
            index[axis] = 0;
        }
    }

    private PickledTensor tensor(String name) {
        PickledTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("No tensor " + name + " in " + file);
        }
        return tensor;
    }
}
