package coop.milpa.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day that has ended, and what proves it. {@code hash} is SHA-256 over {@code "milpa.day.v1"}, the cooperative (16
 * bytes), the day (days since 1970, 8 bytes), {@code previousHash}, {@code linesHash}, and each seal in order of its
 * name: the name's length (4 bytes), the name, 32 bytes.
 *
 * @param date  the day
 * @param lines  how many lines it has
 * @param previousHash  the hash of the day before; zeros for the first
 * @param linesHash  over all entries and lines of the day in canonical form
 * @param seals  what other modules bound into it, by name, in hexadecimal
 * @param hash  the link that the next day builds on, in hexadecimal
 */
public record ClosedDay(
        LocalDate date, long lines, String previousHash, String linesHash, Map<String, String> seals, String hash) {

    public ClosedDay {
        seals = new TreeMap<>(seals);
    }
}
