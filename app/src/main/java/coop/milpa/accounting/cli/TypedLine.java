package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Standing;
import coop.milpa.registry.Branch;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line as it is typed: {@code CODE=AMOUNT} for the main branch, {@code CODE@BRANCH=AMOUNT} for another,
 * {@code #NUMBER=AMOUNT} for an account.
 *
 * @param branches  of the cooperative
 * @param currency  of the amount
 */
record TypedLine(List<Branch> branches, Currency currency) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<code>[0-9]{1,20})(?:@(?<branch>[^=]+))?|#(?<number>[^=]{1,60}))"
                    + "=(?<amount>[0-9]{1,13}(?:\\.[0-9]+)?)");

    /** The line as a debit; empty if it cannot be read. */
    Optional<DraftLine> debit(String text) {
        Matcher typed = FORM.matcher(text);
        if (!typed.matches()) {
            return Optional.empty();
        }
        return amount(typed.group("amount"))
                .flatMap(amount -> target(typed).map(target -> new DraftLine(target, amount, Standing.OWN)));
    }

    /** The line as a credit; empty if it cannot be read. */
    Optional<DraftLine> credit(String text) {
        return debit(text)
                .map(line -> new DraftLine(line.target(), line.amount().negated(), line.standing()));
    }

    private Optional<Money> amount(String text) {
        var decimal = new BigDecimal(text);
        boolean tooFine = decimal.scale() > currency.getDefaultFractionDigits();
        return tooFine || decimal.signum() == 0 ? Optional.empty() : Optional.of(Money.of(text, currency));
    }

    private Optional<Target> target(Matcher typed) {
        String number = typed.group("number");
        if (number != null) {
            return Optional.of(new Target.Numbered(number));
        }
        var code = new AccountCode(typed.group("code"));
        String branch = Optional.ofNullable(typed.group("branch")).orElse(Branch.MAIN);
        return branchOf(branch).map(found -> new Target.OwnCode(code, found));
    }

    private Optional<BranchId> branchOf(String code) {
        return branches.stream()
                .filter(branch -> branch.code().equals(code))
                .map(Branch::id)
                .findFirst();
    }
}
