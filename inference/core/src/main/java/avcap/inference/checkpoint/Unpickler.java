package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the few things a pickled checkpoint is made of: tensors, dictionaries, lists, strings and numbers.
 *
 * <p>A pickle is a program, and a general reader runs whatever it names. This one knows nine names and constructs nothing else:
 * anything further is refused with the name it asked for. Values come out as {@link Map}, {@link List}, {@link String},
 * {@link Long}, {@link Double}, {@link Boolean}, {@link PickledTensor} and, for None, {@link Optional#empty()}.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">the opcodes</a>
 */
final class Unpickler {

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

    /** A name the pickle may call, {@code module name}. */
    private record Name(String text) {}

    private final ByteBuffer in;
    private final Map<String, PickledStorage> storages;
    private final Map<Integer, Object> memo = new HashMap<>();
    private final Deque<List<Object>> marked = new ArrayDeque<>();
    private List<Object> stack = new ArrayList<>();

    /**
     * A reader of one pickle.
     *
     * @param in at the pickle's first byte; left after its last
     * @param storages by key, filled in the order they are named
     */
    Unpickler(ByteBuffer in, Map<String, PickledStorage> storages) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.storages = storages;
    }

    /** @throws CheckpointException if the pickle is damaged or asks for anything that is not allowed */
    Object read() throws CheckpointException {
        try {
            int code = in.get() & 0xFF;
            while (code != '.') {
                if (!readsValue(code) && !readsStructure(code)) {
                    throw new CheckpointException("it uses the pickle instruction 0x" + Integer.toHexString(code)
                            + ", which no checkpoint needs");
                }
                code = in.get() & 0xFF;
            }
            return pop();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ClassCastException | ArithmeticException e) {
            throw new CheckpointException("its pickle is damaged", e);
        }
    }

    private boolean readsValue(int code) throws CheckpointException {
        switch (code) {
            case 'N' -> push(Optional.empty());
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) (in.get() & 0xFF));
            case 'M' -> push((long) (in.getShort() & 0xFFFF));
            case 'J' -> push((long) in.getInt());
            case 0x8A -> push(longOf(in.get() & 0xFF));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'X', 'T' -> push(text(in.getInt()));
            case 0x8C, 'U' -> push(text(in.get() & 0xFF));
            case 'c' -> push(name(line(), line()));
            case 0x93 -> {
                String last = (String) pop();
                push(name((String) pop(), last));
            }
            case '}' -> push(new LinkedHashMap<>());
            case ']', ')' -> push(new ArrayList<>());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readsStructure(int code) throws CheckpointException {
        switch (code) {
            case 0x80 -> in.get(); // protocol
            case 0x95 -> in.getLong(); // frame
            case 'q' -> memo.put(in.get() & 0xFF, top());
            case 'r' -> memo.put(in.getInt(), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'h' -> push(remembered(in.get() & 0xFF));
            case 'j' -> push(remembered(in.getInt()));
            case '(' -> {
                marked.push(stack);
                stack = new ArrayList<>();
            }
            case 't' -> push(sinceMark());
            case 0x85, 0x86, 0x87 -> push(popLast(code - 0x84));
            case 'Q' -> push(storage(list(pop())));
            case 'R' -> {
                List<Object> arguments = list(pop());
                push(call((Name) pop(), arguments));
            }
            case 's' -> put(popLast(2));
            case 'u' -> put(sinceMark());
            case 'a' -> append(popLast(1));
            case 'e' -> append(sinceMark());
            case 'b' -> pop(); // attributes, such as the versions of modules
            default -> {
                return false;
            }
        }
        return true;
    }

    private Object call(Name name, List<Object> arguments) throws CheckpointException {
        return switch (name.text()) {
            case "collections OrderedDict" -> new LinkedHashMap<>();
            case "torch._utils _rebuild_tensor", "torch._utils _rebuild_tensor_v2" -> tensor(arguments);
            case "torch._utils _rebuild_parameter" -> (PickledTensor) arguments.get(0);
            default -> throw new CheckpointException("it calls " + name.text().replace(' ', '.'));
        };
    }

    private static PickledTensor tensor(List<Object> arguments) throws CheckpointException {
        PickledTensor tensor = new PickledTensor(
                (PickledStorage) arguments.get(0),
                (Long) arguments.get(1),
                longs(arguments.get(2)),
                longs(arguments.get(3)));
        if (!tensor.fits()) {
            throw new CheckpointException(
                    "a tensor of shape " + tensor.shape() + " reaches beyond its numbers or is too large");
        }
        return tensor;
    }

    /** A storage's identity: {@code ("storage", type, key, device, elements)} and, in old files, a view. */
    private PickledStorage storage(List<Object> identity) throws CheckpointException {
        if (!identity.get(0).equals("storage")
                || (identity.size() > 5 && !identity.get(5).equals(Optional.empty()))) {
            throw new CheckpointException("it refers to something that is no storage");
        }
        String type = ((Name) identity.get(1)).text();
        TensorType known = STORAGES.get(type);
        if (known == null) {
            throw new CheckpointException("it calls " + type.replace(' ', '.'));
        }
        String key = (String) identity.get(2);
        PickledStorage storage = new PickledStorage(known, key, (Long) identity.get(4));
        storages.putIfAbsent(key, storage);
        return storage;
    }

    private static Name name(String module, String name) throws CheckpointException {
        String text = module + " " + name;
        boolean allowed = STORAGES.containsKey(text)
                || text.equals("collections OrderedDict")
                || text.equals("torch._utils _rebuild_tensor")
                || text.equals("torch._utils _rebuild_tensor_v2")
                || text.equals("torch._utils _rebuild_parameter");
        if (!allowed) {
            throw new CheckpointException(
                    "it asks for " + module + "." + name + ", which is not allowed in a checkpoint");
        }
        return new Name(text);
    }

    private void put(List<Object> pairs) {
        @SuppressWarnings("unchecked") // every map here was made here
        Map<Object, Object> map = (Map<Object, Object>) top();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
    }

    private void append(List<Object> values) {
        list(top()).addAll(values);
    }

    @SuppressWarnings("unchecked") // every list here was made here
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static List<Long> longs(Object value) {
        return list(value).stream().map(Long.class::cast).toList();
    }

    private Object remembered(int slot) throws CheckpointException {
        Object value = memo.get(slot);
        if (value == null) {
            throw new CheckpointException("its pickle is damaged");
        }
        return value;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object top() {
        return stack.get(stack.size() - 1);
    }

    private Object pop() {
        return stack.remove(stack.size() - 1);
    }

    private List<Object> popLast(int count) {
        List<Object> tail = stack.subList(stack.size() - count, stack.size());
        List<Object> values = new ArrayList<>(tail);
        tail.clear();
        return values;
    }

    private List<Object> sinceMark() throws CheckpointException {
        if (marked.isEmpty()) {
            throw new CheckpointException("its pickle is damaged");
        }
        List<Object> values = stack;
        stack = marked.pop();
        return values;
    }

    /** A whole number of up to eight bytes; longer ones (a magic number) are folded, as nobody compares them. */
    private long longOf(int bytes) {
        long value = 0;
        int last = 0;
        for (int i = 0; i < bytes; i++) {
            last = in.get();
            value |= i < Long.BYTES ? (last & 0xFFL) << (8 * i) : 0;
        }
        return bytes < Long.BYTES && last < 0 ? value | (-1L << (8 * bytes)) : value;
    }

    private String text(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder text = new StringBuilder();
        for (byte next = in.get(); next != '\n'; next = in.get()) {
            text.append((char) (next & 0xFF));
        }
        return text.toString();
    }
}
