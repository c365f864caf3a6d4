package coop.milpa.proof.tree;

import java.util.Iterator;

/** The way from one leaf to the root, node by node. */
final class Climb {

    private final NodeHasher hasher = new NodeHasher();
    private final byte[] pair = new byte[2 * NodeHasher.NODE];
    private final byte[] node;
    private final Part part;

    Climb(byte[] node, Part part) {
        this.node = node;
        this.part = part;
    }

    /** Whether it ends at this root, with every sibling used and none missing. */
    boolean reaches(TreeRoot root) {
        if (part.position() >= root.leaves()) {
            return false;
        }
        Iterator<Sibling> siblings = part.path().iterator();
        long position = part.position();
        for (long width = root.leaves(); width > 1; width = (width + 1) / 2) {
            if ((position ^ 1) < width) {
                if (!siblings.hasNext()) {
                    return false;
                }
                join(siblings.next(), position % 2 == 1);
            }
            position /= 2;
        }
        return !siblings.hasNext() && isAt(root);
    }

    private void join(Sibling sibling, boolean onTheLeft) {
        int ownAt = onTheLeft ? NodeHasher.NODE : 0;
        int siblingAt = NodeHasher.NODE - ownAt;
        System.arraycopy(node, 0, pair, ownAt, NodeHasher.NODE);
        System.arraycopy(sibling.hash().bytes(), 0, pair, siblingAt, Hash.BYTES);
        Bytes.putLong(pair, siblingAt + Hash.BYTES, sibling.sum());
        hasher.parent(pair, 0, node, 0);
    }

    private boolean isAt(TreeRoot root) {
        return Hash.at(node, 0).equals(root.hash()) && Bytes.getLong(node, Hash.BYTES) == root.sum();
    }
}
