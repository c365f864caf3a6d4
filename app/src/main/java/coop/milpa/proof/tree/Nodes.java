package coop.milpa.proof.tree;

/** Inner nodes, standing in memory as they stand in the tree. */
final class Nodes implements Level {

    private final byte[] memory;
    private final int width;

    Nodes(byte[] memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copy(int from, int to, byte[] target) {
        System.arraycopy(memory, from * NodeHasher.NODE, target, 0, (to - from) * NodeHasher.NODE);
    }
}
