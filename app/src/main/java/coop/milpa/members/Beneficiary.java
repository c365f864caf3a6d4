package coop.milpa.members;

import coop.milpa.kernel.PartyId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Someone who receives a part of a contract when its owner dies.
 *
 * @param percent  above 0, at most 100, at most 2 decimals
 * @param receiver  who takes the money for a beneficiary under age
 */
public record Beneficiary(PartyId party, BigDecimal percent, Optional<PartyId> receiver) {

    /** All of a contract. */
    public static final BigDecimal WHOLE = new BigDecimal("100.00");

    private static final int DECIMALS = 2;

    /** Two decimals, so that equal shares are equal. */
    public Beneficiary {
        if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("Share of " + party + " is " + percent);
        }
        if (receiver.filter(party::equals).isPresent()) {
            throw new IllegalArgumentException(party + " receives for herself");
        }
        percent = percent.setScale(DECIMALS);
    }

    /** Someone who takes her own part. */
    public static Beneficiary of(PartyId party, String percent) {
        return new Beneficiary(party, new BigDecimal(percent), Optional.empty());
    }
}
