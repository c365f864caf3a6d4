package coop.milpa.proof.tree;

/** One level of a tree: its nodes from left to right, each a hash and a sum side by side. */
interface Level {

    int width();

    /** Copies nodes that stand side by side into a buffer. */
    void copy(int from, int to, byte[] target);

    /** Writes the level above into memory that is no longer needed. A node without a neighbour goes up as it is. */
    default Nodes up(byte[] into) {
        int pairsPerChunk = 4096;
        int pairs = width() / 2;
        Chunks.run(pairs, pairsPerChunk, (chunk, from, to) -> join(from, to, into));
        if (width() % 2 == 1) {
            byte[] last = new byte[NodeHasher.NODE];
            copy(width() - 1, width(), last);
            System.arraycopy(last, 0, into, pairs * NodeHasher.NODE, NodeHasher.NODE);
        }
        return new Nodes(into, width() - pairs);
    }

    private void join(int from, int to, byte[] into) {
        int pairsAtOnce = 64;
        var hasher = new NodeHasher();
        byte[] children = new byte[2 * pairsAtOnce * NodeHasher.NODE];
        for (int first = from; first < to; first += pairsAtOnce) {
            int end = Math.min(to, first + pairsAtOnce);
            copy(2 * first, 2 * end, children);
            for (int pair = first; pair < end; pair++) {
                hasher.parent(children, 2 * (pair - first) * NodeHasher.NODE, into, pair * NodeHasher.NODE);
            }
        }
    }

    default Sibling node(int position) {
        byte[] node = new byte[NodeHasher.NODE];
        copy(position, position + 1, node);
        return new Sibling(Hash.at(node, 0), Bytes.getLong(node, Hash.BYTES));
    }
}
