package coop.milpa.savings;

import coop.milpa.members.Member;
import coop.milpa.protection.ProtectionState;
import coop.milpa.registry.Cooperative;
import java.util.Optional;

/**
 * All that a statement says to its reader, on a page as on paper.
 *
 * @param cooperative  whose books
 * @param statement  the movements
 * @param owner  empty if the register of members does not know her
 * @param product  what the account is
 * @param protection  how far the owner's deposits in this currency are protected today
 * @param proof  what she can check the balance with; empty if none of its days is closed with a proof
 */
public record PrintedStatement(
        Cooperative cooperative,
        Statement statement,
        Optional<Member> owner,
        SavingsProduct product,
        ProtectionState protection,
        Optional<ProvenBalance> proof) {}
