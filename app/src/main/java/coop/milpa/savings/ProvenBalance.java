package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.proof.PublishedHead;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account stood at when a day of the books ended, and with what anybody can check that it is counted there.
 *
 * @param number  of the account
 * @param balance  when that day ended
 * @param head  what the cooperative has published of the day, and whether the federation has signed it
 * @param code  the short code of the proof
 */
public record ProvenBalance(String number, Money balance, PublishedHead head, String code) {

    public LocalDate day() {
        return head.day();
    }

    /** The fingerprint of the key that signed; empty while nobody has. */
    public Optional<String> signedBy() {
        return head.countersignature().map(signed -> signed.key().fingerprint());
    }
}
