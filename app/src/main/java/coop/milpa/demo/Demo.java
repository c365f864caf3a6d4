package coop.milpa.demo;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.nio.file.Path;

/** Plays the demo on books that have no cooperative yet, through the ports that real cooperatives use. */
public interface Demo {

    /** Whether there is anything in the books: then the demo is not played, and nothing is written. */
    boolean isPlayed();

    /**
     * Makes up a network and its history, imports it, lets its savings earn for a month, closes every day, verifies the
     * books, proves one member's savings and shows what becomes of a deposit that is kept off the books.
     *
     * @param folder  gets the files of the history and of the proof
     * @return what was done; or why some step was refused, which a demo of valid size never is
     */
    Outcome<DemoResult> play(DemoPlan plan, Path folder, Progress progress);
}
