package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.receipts.CashDeclaration;
import java.util.Optional;

/**
 * A request to open an account with its first deposit, in cash.
 *
 * @param order  whose books, which request, who
 * @param owner  the number of the member whose money it is
 * @param product  its code
 * @param first  what it is opened with, in the account's currency; zero for nothing
 * @param cash  who stands behind the cash
 * @param quotas  what is agreed, for programmed savings
 */
public record OpenSavings(
        SavingsOrder order, String owner, String product, Money first, CashDeclaration cash, Optional<Quotas> quotas) {}
