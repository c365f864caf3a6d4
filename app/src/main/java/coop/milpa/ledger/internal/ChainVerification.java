package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Verification.Finding;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes the hash of every closed day anew and follows the chain from the first day to the last. */
@Component
class ChainVerification {

    private static final int OFFENDERS_MAX = 10;
    private static final HexFormat HEX = HexFormat.of();

    private final DayRegister days;
    private final CanonicalRows rows;

    ChainVerification(DayRegister days, CanonicalRows rows) {
        this.days = days;
        this.rows = rows;
    }

    /** In the transaction of that cooperative. */
    Finding verify(CooperativeId cooperative) {
        List<String> offenders = new ArrayList<>();
        String previous = "00".repeat(DayHash.LENGTH);
        List<ClosedDay> closed = days.allClosed(cooperative);
        for (ClosedDay day : closed) {
            if (!day.previousHash().equals(previous)) {
                offenders.add(day.date() + ": does not follow the day before");
            }
            LinesHash found = rows.of(cooperative, day.date());
            if (found.lines() != day.lines()) {
                offenders.add(day.date() + ": says it has " + day.lines() + " lines, but has " + found.lines());
            }
            if (!HEX.formatHex(found.digest()).equals(day.linesHash())) {
                offenders.add(day.date() + ": its entries or lines are not those that were sealed");
            }
            if (!HEX.formatHex(hashOf(cooperative, day)).equals(day.hash())) {
                offenders.add(day.date() + ": its hash is not that of what it says");
            }
            previous = day.hash();
        }
        String figure = closed.size() + " closed days, head " + previous;
        return new Finding(
                "chain-unbroken",
                offenders.isEmpty(),
                figure,
                offenders.stream().limit(OFFENDERS_MAX).toList());
    }

    private static byte[] hashOf(CooperativeId cooperative, ClosedDay day) {
        Map<String, byte[]> seals = new TreeMap<>();
        day.seals().forEach((name, seal) -> seals.put(name, HEX.parseHex(seal)));
        return DayHash.of(
                cooperative, day.date(), HEX.parseHex(day.previousHash()), HEX.parseHex(day.linesHash()), seals);
    }
}
