package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody receives of an estate, from one contract.
 *
 * @param number  1 for the first
 * @param from  the account that it was in
 * @param party  who receives it; empty: the heirs, until a court names them
 * @param receiver  who takes it for one under age
 * @param paidOn  when it was paid
 */
public record EstateShare(
        int number,
        AccountId from,
        Optional<PartyId> party,
        Optional<PartyId> receiver,
        Money amount,
        Optional<LocalDate> paidOn) {}
