package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pickle has put down and not yet used: its stack, its marks, and what it asked to remember. Bounded. */
final class PickleStack {

    private static final Sentences SENTENCES = Sentences.of(PickleStack.class);

    /** A full-size checkpoint with an optimizer's state puts down fifty thousand. */
    private static final int MOST_VALUES = 1 << 20;

    private final Map<Integer, Object> memo = new HashMap<>();
    private final Deque<List<Object>> marked = new ArrayDeque<>();
    private List<Object> stack = new ArrayList<>();
    private int values;

    void push(Object value) throws CheckpointException {
        count();
        stack.add(value);
    }

    Object top() {
        return stack.get(stack.size() - 1);
    }

    Object pop() {
        return stack.remove(stack.size() - 1);
    }

    List<Object> popLast(int count) {
        List<Object> tail = stack.subList(stack.size() - count, stack.size());
        List<Object> popped = new ArrayList<>(tail);
        tail.clear();
        return popped;
    }

    void mark() throws CheckpointException {
        count();
        marked.push(stack);
        stack = new ArrayList<>(0);
    }

    List<Object> popToMark() throws CheckpointException {
        if (marked.isEmpty()) {
            throw new CheckpointException(SENTENCES.text("pickle.damaged"));
        }
        List<Object> popped = stack;
        stack = marked.pop();
        return popped;
    }

    void remember(int slot) throws CheckpointException {
        count();
        memo.put(slot, top());
    }

    void rememberNext() throws CheckpointException {
        remember(memo.size());
    }

    Object remembered(int slot) throws CheckpointException {
        Object value = memo.get(slot);
        if (value == null) {
            throw new CheckpointException(SENTENCES.text("pickle.damaged"));
        }
        return value;
    }

    private void count() throws CheckpointException {
        if (++values > MOST_VALUES) {
            throw new CheckpointException(SENTENCES.text("pickle.long"));
        }
    }
}
