package coop.milpa.parties.internal;

import java.util.Collection;

/**
 * Which beginnings words have, as bits of a number: the first letter, the first two, three and four, each as one of 61
 * bits. A name that has all words that were typed has all their bits; one that has all bits may still lack a word. It
 * stands beside each word of a name, so that a search passes over most names without reading them.
 */
final class Sieve {

    private static final int BEGINNING_MAX = 4;
    private static final long FACTOR = 37;
    private static final long BITS = 61;

    private Sieve() {}

    /** Of folded words, or of beginnings of words. */
    static long of(Collection<String> words) {
        return words.stream().mapToLong(Sieve::of).reduce(0, (some, others) -> some | others);
    }

    private static long of(String word) {
        long bits = 0;
        long mixed = 0;
        for (int letter : word.codePoints().limit(BEGINNING_MAX).toArray()) {
            mixed = mixed * FACTOR + letter;
            bits |= 1L << mixed % BITS;
        }
        return bits;
    }
}
