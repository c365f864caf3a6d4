package coop.milpa.proof.tree;

import java.util.ArrayList;
import java.util.List;

/** Notes the siblings of one leaf while a tree is climbed. */
final class Path {

    private final int start;
    private final List<Sibling> siblings = new ArrayList<>();
    private int position;

    Path(int start) {
        this.start = start;
        this.position = start;
    }

    void pass(Level level) {
        int sibling = position ^ 1;
        if (sibling < level.width()) {
            siblings.add(level.node(sibling));
        }
        position /= 2;
    }

    Part part(long amount) {
        return new Part(amount, start, siblings);
    }
}
