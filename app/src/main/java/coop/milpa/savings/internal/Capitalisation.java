package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * What the accounts of a group are given on a posting day. Amounts are minor units.
 *
 * @param group  whose
 * @param earned  the days and what they earned
 * @param shares  what each account is given; those it comes to nothing for are among them
 * @param carried  what cannot be given now
 * @param released  what the payable account gives up
 * @param kept  what stays in it for what is carried
 */
record Capitalisation(Group group, Earned earned, List<Share> shares, List<Carried> carried, long released, long kept) {

    Capitalisation {
        shares = List.copyOf(shares);
        carried = List.copyOf(carried);
    }

    /**
     * The days of a posting period.
     *
     * @param period  since the last posting day
     * @param from  the first of them under the version of the last day
     * @param version  that version
     */
    record Earned(Period period, LocalDate from, Version version) {

        Period underVersion() {
            return new Period(from, period.to());
        }
    }

    /** What an account is given from {@code from} on; {@code balanceDays} under the version of the last day. */
    record Share(AccountId account, LocalDate from, long balanceDays, long interest, long withheld) {

        long net() {
            return interest - withheld;
        }
    }

    Period period() {
        return earned.period();
    }

    long interest() {
        return shares.stream().mapToLong(Share::interest).reduce(0, Math::addExact);
    }

    long withheld() {
        return shares.stream().mapToLong(Share::withheld).reduce(0, Math::addExact);
    }

    boolean movesMoney() {
        return released > 0 || shares.stream().anyMatch(share -> share.interest() > 0);
    }

    Money money(long minor) {
        return new Money(minor, group.currency());
    }
}
