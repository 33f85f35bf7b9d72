package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only names a pickle may speak, and what comes of each: the allow-list.
 *
 * <p>Ten kinds of storage, three ways to make a tensor of one, and the ordered dictionary. To let a file say more, add its name
 * here; see decision 7.
 */
final class TorchNames {

    private static final Sentences SENTENCES = Sentences.of(TorchNames.class);

    private static final Map<String, TensorType> STORAGES = Map.of(
            "torch DoubleStorage", TensorType.F64,
            "torch FloatStorage", TensorType.F32,
            "torch HalfStorage", TensorType.F16,
            "torch BFloat16Storage", TensorType.BF16,
            "torch LongStorage", TensorType.I64,
            "torch IntStorage", TensorType.I32,
            "torch ShortStorage", TensorType.I16,
            "torch CharStorage", TensorType.I8,
            "torch ByteStorage", TensorType.U8,
            "torch BoolStorage", TensorType.BOOL);

    private static final String DICTIONARY = "collections OrderedDict";
    private static final String TENSOR = "torch._utils _rebuild_tensor";
    private static final String TENSOR_2 = "torch._utils _rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils _rebuild_parameter";
    private static final Set<String> CALLABLE = Set.of(DICTIONARY, TENSOR, TENSOR_2, PARAMETER);

    /** A name that is allowed, {@code module name}. */
    record Name(String text) {}

    private final Map<String, PickledStorage> storages;

    /** @param storages by key, filled in the order they are named */
    TorchNames(Map<String, PickledStorage> storages) {
        this.storages = storages;
    }

    static Name name(String module, String name) throws CheckpointException {
        String text = module + " " + name;
        if (!STORAGES.containsKey(text) && !CALLABLE.contains(text)) {
            throw new CheckpointException(SENTENCES.text("pickle.name", shown(module + "." + name)));
        }
        return new Name(text);
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }

    /** What a call to a name gives; nothing is called. */
    Object call(Name name, List<Object> arguments) throws CheckpointException {
        return switch (name.text()) {
            case DICTIONARY -> dictionary(arguments);
            case TENSOR, TENSOR_2 -> tensor(arguments);
            case PARAMETER -> (PickledTensor) arguments.get(0);
            default ->
                throw new CheckpointException(
                        SENTENCES.text("pickle.call", name.text().replace(' ', '.')));
        };
    }

    private static Object dictionary(List<Object> arguments) throws CheckpointException {
        if (!arguments.isEmpty()) {
            throw new CheckpointException(SENTENCES.text("pickle.filled"));
        }
        return new LinkedHashMap<>();
    }

    private static PickledTensor tensor(List<Object> arguments) throws CheckpointException {
        PickledTensor tensor = new PickledTensor(
                (PickledStorage) arguments.get(0),
                (Long) arguments.get(1),
                longs(arguments.get(2)),
                longs(arguments.get(3)));
        if (!tensor.fits()) {
            throw new CheckpointException(
                    SENTENCES.text("pickle.tensor", shown(tensor.shape().toString())));
        }
        return tensor;
    }

    private static List<Long> longs(Object value) {
        return Unpickler.list(value).stream().map(Long.class::cast).toList();
    }

    /** A storage's identity: {@code ("storage", type, key, device, elements)} and, in old files, a view. */
    PickledStorage storage(List<Object> identity) throws CheckpointException {
        if (!"storage".equals(identity.get(0))
                || (identity.size() > 5 && !Optional.empty().equals(identity.get(5)))) {
            throw new CheckpointException(SENTENCES.text("pickle.storage"));
        }
        String type = ((Name) identity.get(1)).text();
        TensorType known = STORAGES.get(type);
        if (known == null) {
            throw new CheckpointException(SENTENCES.text("pickle.call", type.replace(' ', '.')));
        }
        String key = (String) identity.get(2);
        PickledStorage storage = new PickledStorage(known, key, (Long) identity.get(4));
        PickledStorage before = storages.putIfAbsent(key, storage);
        if (storage.elements() < 0 || (before != null && !before.equals(storage))) {
            throw new CheckpointException(SENTENCES.text("pickle.numbers", shown(key)));
        }
        return storage;
    }
}
