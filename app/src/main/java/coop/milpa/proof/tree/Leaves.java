package coop.milpa.proof.tree;

/** The leaves, in memory by account and in the tree by their order. */
final class Leaves implements Level {

    private final byte[] memory;
    private final int width;
    private final LeafOrder order;

    Leaves(byte[] memory, int width) {
        this.memory = memory;
        this.width = width;
        this.order = new LeafOrder(memory, width);
    }

    /** Free to be written over once the level above stands. */
    byte[] memory() {
        return memory;
    }

    @Override
    public int width() {
        return width;
    }

    /** All of a chunk are fetched before any is hashed, so that the processor waits for many at once. */
    @Override
    public void copy(int from, int to, byte[] target) {
        for (int place = from; place < to; place++) {
            int at = order.row(place) * NodeHasher.NODE;
            System.arraycopy(memory, at, target, (place - from) * NodeHasher.NODE, NodeHasher.NODE);
        }
    }

    /** Where the leaf of a row stands. */
    int placeOf(int row) {
        int place = 0;
        while (order.row(place) != row) {
            place++;
        }
        return place;
    }
}
