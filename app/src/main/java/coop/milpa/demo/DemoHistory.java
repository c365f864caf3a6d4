package coop.milpa.demo;

import coop.milpa.platform.Progress;
import java.nio.file.Path;
import java.util.List;

/** Makes up the history of a network of cooperatives. */
public interface DemoHistory {

    /**
     * Writes members, accounts and movements of each cooperative, with the balance after each movement.
     *
     * @param folder  gets a folder for each cooperative; what is in its files already is replaced
     * @return the cooperatives, always in the same order
     */
    List<DemoCooperative> write(DemoPlan plan, Path folder, Progress progress);
}
