package coop.milpa.imports.internal;

import java.util.Arrays;
import java.util.UUID;

/** Finds a movement by its request: open addressing over {@link Movements}, four bytes a slot. */
final class RequestIndex {

    private static final int EMPTY = -1;

    private final Movements movements;
    private int[] slots = filled(1 << 13);

    RequestIndex(Movements movements) {
        this.movements = movements;
    }

    /** Where the movement of this request is; -1 if there is none. */
    int find(UUID request) {
        return slots[slotOf(request)];
    }

    /** Enters the movement that was added last. */
    void addLast() {
        int at = movements.count() - 1;
        if (movements.count() * 2L > slots.length) {
            rebuild();
        }
        slots[slotOf(movements.request(at))] = at;
    }

    private int slotOf(UUID request) {
        int slot = (int) request.getLeastSignificantBits() & (slots.length - 1);
        while (slots[slot] != EMPTY && !movements.hasRequest(slots[slot], request)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void rebuild() {
        slots = filled(slots.length * 2);
        for (int at = 0; at < movements.count() - 1; at++) {
            slots[slotOf(movements.request(at))] = at;
        }
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
