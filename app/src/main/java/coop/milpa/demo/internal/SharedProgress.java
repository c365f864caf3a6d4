package coop.milpa.demo.internal;

import coop.milpa.platform.Progress;

/** Lets cooperatives that are played at the same time move one bar, which somebody else begins and ends. */
final class SharedProgress implements Progress {

    private final Progress whole;

    SharedProgress(Progress whole) {
        this.whole = whole;
    }

    @Override
    public void begin(String step, long total) {}

    @Override
    public synchronized void advance(long units) {
        whole.advance(units);
    }

    @Override
    public void end() {}
}
