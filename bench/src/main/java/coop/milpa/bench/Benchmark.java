package coop.milpa.bench;

import java.util.List;

/** A benchmark by name: sets up what it needs, measures with its baseline in the same run, and tells. */
public interface Benchmark {

    String name();

    /** Measures. What it makes is in a folder of its own, which is deleted afterwards. */
    List<Figure> run(Surroundings surroundings) throws Exception;
}
