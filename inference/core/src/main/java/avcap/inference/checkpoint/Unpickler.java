package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the few things a pickled checkpoint is made of: tensors, dictionaries, lists, strings and numbers.
 *
 * <p>A pickle is a program, and a general reader runs whatever it names. This one knows the names of {@link TorchNames} and
 * constructs nothing else: anything further is refused with the name or the instruction it asked for. Values come out as
 * {@link Map}, {@link List}, {@link String}, {@link Long}, {@link Double}, {@link Boolean}, {@link PickledTensor} and, for
 * None, {@link Optional#empty()}. A value may hold itself; whoever walks through one must count his steps.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">the opcodes</a>
 */
final class Unpickler {

    private static final Sentences SENTENCES = Sentences.of(Unpickler.class);

    /** Instructions that build objects or reach outside, by the names a reader may look up. */
    private static final Map<Integer, String> REFUSED = Map.of(
            0x81,
            "NEWOBJ",
            0x92,
            "NEWOBJ_EX",
            (int) 'i',
            "INST",
            (int) 'o',
            "OBJ",
            (int) 'P',
            "PERSID",
            0x82,
            "EXT1",
            0x83,
            "EXT2",
            0x84,
            "EXT4",
            0x8B,
            "LONG4",
            0x97,
            "NEXT_BUFFER");

    private static final String MODULE_VERSIONS = "_metadata";

    private final ByteBuffer in;
    private final TorchNames names;
    private final PickleStack stack = new PickleStack();

    /**
     * A reader of one pickle.
     *
     * @param in at the pickle's first byte; left after its last
     * @param storages by key, filled in the order they are named
     */
    Unpickler(ByteBuffer in, Map<String, PickledStorage> storages) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.names = new TorchNames(storages);
    }

    /** @throws CheckpointException if the pickle is damaged or asks for anything that is not allowed */
    Object read() throws CheckpointException {
        try {
            int code = in.get() & 0xFF;
            while (code != '.') {
                if (!readsValue(code) && !readsStructure(code)) {
                    throw new CheckpointException(refused(code));
                }
                code = in.get() & 0xFF;
            }
            return stack.pop();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ClassCastException | ArithmeticException e) {
            throw new CheckpointException(SENTENCES.text("pickle.damaged"), e);
        }
    }

    private static String refused(int code) {
        String hex = Integer.toHexString(code);
        return REFUSED.containsKey(code)
                ? SENTENCES.text("pickle.code.named", hex, REFUSED.get(code))
                : SENTENCES.text("pickle.code", hex);
    }

    private boolean readsValue(int code) throws CheckpointException {
        switch (code) {
            case 'N' -> stack.push(Optional.empty());
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'K' -> stack.push((long) (in.get() & 0xFF));
            case 'M' -> stack.push((long) (in.getShort() & 0xFFFF));
            case 'J' -> stack.push((long) in.getInt());
            case 0x8A -> stack.push(longOf(in.get() & 0xFF));
            case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'X', 'T' -> stack.push(text(in.getInt()));
            case 0x8C, 'U' -> stack.push(text(in.get() & 0xFF));
            case 'c' -> stack.push(TorchNames.name(line(), line()));
            case 0x93 -> {
                String last = (String) stack.pop();
                stack.push(TorchNames.name((String) stack.pop(), last));
            }
            case '}' -> stack.push(new LinkedHashMap<>(0));
            case ']', ')' -> stack.push(new ArrayList<>(0));
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
            case 'q' -> stack.remember(in.get() & 0xFF);
            case 'r' -> stack.remember(in.getInt());
            case 0x94 -> stack.rememberNext();
            case 'h' -> stack.push(stack.remembered(in.get() & 0xFF));
            case 'j' -> stack.push(stack.remembered(in.getInt()));
            case '(' -> stack.mark();
            case 't' -> stack.push(stack.popToMark());
            case 0x85, 0x86, 0x87 -> stack.push(stack.popLast(code - 0x84));
            case 'Q' -> stack.push(names.storage(list(stack.pop())));
            case 'R' -> {
                List<Object> arguments = list(stack.pop());
                stack.push(names.call((TorchNames.Name) stack.pop(), arguments));
            }
            case 's' -> put(stack.popLast(2));
            case 'u' -> put(stack.popToMark());
            case 'a' -> append(stack.popLast(1));
            case 'e' -> append(stack.popToMark());
            case 'b' -> leaveAside(stack.pop());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A state dictionary carries the versions of its modules as an attribute. Nothing else may carry anything. */
    private void leaveAside(Object attributes) throws CheckpointException {
        boolean isModuleVersions = stack.top() instanceof Map<?, ?>
                && attributes instanceof Map<?, ?> map
                && map.size() == 1
                && map.containsKey(MODULE_VERSIONS);
        if (!isModuleVersions) {
            throw new CheckpointException(SENTENCES.text("pickle.build"));
        }
    }

    private void put(List<Object> pairs) throws CheckpointException {
        @SuppressWarnings("unchecked") // every map here was made here
        Map<Object, Object> map = (Map<Object, Object>) stack.top();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            Object key = pairs.get(i);
            if (!(key instanceof String || key instanceof Long)) { // to hash a nested value may take forever
                throw new CheckpointException(SENTENCES.text("pickle.keys"));
            }
            map.put(key, pairs.get(i + 1));
        }
    }

    private void append(List<Object> values) {
        list(stack.top()).addAll(values);
    }

    @SuppressWarnings("unchecked") // every list here was made here
    static List<Object> list(Object value) {
        return (List<Object>) value;
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
