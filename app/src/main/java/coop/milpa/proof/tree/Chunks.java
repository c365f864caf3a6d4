package coop.milpa.proof.tree;

import java.util.stream.IntStream;

/** Work over a range of rows, cut into pieces that all cores share. */
final class Chunks {

    private Chunks() {}

    /** Does something with the rows from {@code from} up to but not including {@code to}. */
    interface Work {
        void over(int chunk, int from, int to);
    }

    static int count(int rows, int chunkSize) {
        return Math.ceilDiv(rows, chunkSize);
    }

    static void run(int rows, int chunkSize, Work work) {
        IntStream.range(0, count(rows, chunkSize)).parallel().forEach(chunk -> {
            int from = chunk * chunkSize;
            work.over(chunk, from, Math.min(rows, from + chunkSize));
        });
    }
}
