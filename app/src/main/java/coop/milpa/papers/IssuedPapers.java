package coop.milpa.papers;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/**
 * The papers of a cooperative, each with the code that it is checked by. A paper has none until it is printed: looking
 * at its page changes nothing.
 */
public interface IssuedPapers {

    /** How its page shows it: with its code, if it was printed before. */
    Imprint shown(CooperativeId cooperative, IssuedPaper paper);

    /** Notes that it is printed now; the first is the original, each later one a copy that says which it is. */
    Imprint printed(CooperativeId cooperative, IssuedPaper paper);

    /** Its code, made if it has none, for modules that count the prints of their papers themselves. */
    PaperCode issued(CooperativeId cooperative, IssuedPaper paper);

    /**
     * How a paper stands whose module counted this printing itself.
     *
     * @param printing  which it is, from 1
     */
    default Imprint counted(CooperativeId cooperative, IssuedPaper paper, int printing) {
        return new Imprint(Optional.of(issued(cooperative, paper)), printing);
    }
}
