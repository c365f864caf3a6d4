package coop.milpa.demo;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.nio.file.Path;

/** Plays the demo on books that have no cooperative yet, through the ports that real cooperatives use. */
public interface Demo {

    /** Whether there is anything in the books: then the demo is not played, and nothing is written. */
    boolean isPlayed();

    /**
     * Makes up a network: a confederation, federations, and cooperatives of which some are imported with their history
     * and the others live from the first day. Closes every day, verifies the books, proves one member's savings, shows
     * what becomes of a deposit that is kept off the books, and lets people in who want to look around.
     *
     * @param folder  gets the files of the history, of employers and of the proof
     * @return what was done; or a {@link DemoRefusal}
     */
    Outcome<DemoResult> play(DemoPlan plan, Path folder, Progress progress);
}
