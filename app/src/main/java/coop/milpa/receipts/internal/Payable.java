package coop.milpa.receipts.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.receipts.Due;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one member may pay in one currency.
 *
 * @param dues  in the order of payment
 * @param rests  what takes what is left over, in the order of payment
 * @param byHand  what takes any amount, if the payer asks for it by name
 */
record Payable(List<Due> dues, List<Due> rests, List<Due> byHand) {

    static final Payable NOTHING = new Payable(List.of(), List.of(), List.of());

    Payable {
        dues = List.copyOf(dues);
        rests = List.copyOf(rests);
        byHand = List.copyOf(byHand);
    }

    Optional<Due> rest() {
        return rests.stream().findFirst();
    }

    Optional<Due> find(String destination, String reference) {
        Predicate<Due> named =
                due -> due.destination().equals(destination) && due.reference().equals(reference);
        return dues.stream()
                .filter(named)
                .findFirst()
                .or(() -> rests.stream().filter(named).findFirst())
                .or(() -> byHand.stream().filter(named).findFirst());
    }

    /** All but one account: money is not paid from an account into itself. */
    Payable without(AccountId account) {
        Predicate<Due> other = due -> !due.account().equals(account);
        return new Payable(
                dues.stream().filter(other).toList(),
                rests.stream().filter(other).toList(),
                byHand.stream().filter(other).toList());
    }
}
