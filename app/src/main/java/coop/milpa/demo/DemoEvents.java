package coop.milpa.demo;

import java.util.EnumMap;
import java.util.Map;

/** How often each thing happened in a cooperative of the demo. One thread counts at a time. */
public final class DemoEvents {

    private final Map<DemoEvent, Integer> counts = new EnumMap<>(DemoEvent.class);

    /** It happened once more. */
    public void count(DemoEvent event) {
        count(event, 1);
    }

    /** It happened so many times more. */
    public void count(DemoEvent event, int times) {
        counts.merge(event, times, Integer::sum);
    }

    /** How often it happened. */
    public int of(DemoEvent event) {
        return counts.getOrDefault(event, 0);
    }
}
