package coop.milpa.remittances;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.receipts.CashDeclaration;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to pay a remittance in cash, into savings, or some of it each way.
 *
 * @param where  where, by whom, under which name
 * @param payer  {@link Payer#code}
 * @param reference  by which the payer knows it, as it was said
 * @param sent  how much, in the payer's currency
 * @param sender  who sends it
 * @param shown  what was looked at to know who stands at the window
 * @param cash  who stands there, and for whom: the beneficiary is whom the remittance is for
 * @param into  what of it goes into savings
 */
public record PayRemittance(
        Where where,
        String payer,
        String reference,
        Money sent,
        String sender,
        Shown shown,
        CashDeclaration cash,
        Optional<Into> into) {

    /** All in cash. */
    public PayRemittance(
            Where where, String payer, String reference, Money sent, String sender, Shown shown, CashDeclaration cash) {
        this(where, payer, reference, sent, sender, shown, cash, Optional.empty());
    }

    /**
     * Savings of the beneficiary.
     *
     * @param account  its number; empty if nobody said
     * @param amount  how much, in the cooperative's currency; empty for all that is paid
     */
    public record Into(String account, Optional<Money> amount) {}

    /**
     * Where something is asked.
     *
     * @param request  makes it safe to ask again
     */
    public record Where(CooperativeId cooperative, RequestId request, ActorId actor, BranchId branch) {}

    /**
     * What was looked at.
     *
     * @param document  of whoever stands at the window
     * @param papers  by what she may take what is somebody else's; empty if it is hers
     */
    public record Shown(IdentityDocument document, String papers) {}

    public CooperativeId cooperative() {
        return where.cooperative();
    }

    /** The reference without what people write between its letters. */
    public String key() {
        return key(reference);
    }

    /** A reference without what people write between its letters. */
    public static String key(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
    }
}
