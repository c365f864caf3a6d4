package coop.milpa.imports.internal;

import coop.milpa.members.Registration;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code accounts.csv}. */
final class AccountFile {

    /** The product of an account that names none: the cooperative's demand savings. */
    static final String DEFAULT_PRODUCT = SavingsAccount.DEMAND;

    private static final int AUTHORISED_MAX = 2_000;

    private final Register<AccountRow> accounts;
    private final Register<Registration> members;
    private final Set<String> products;
    private final boolean skipsBadRows;

    AccountFile(
            Register<AccountRow> accounts, Register<Registration> members, Set<String> products, boolean skipsBadRows) {
        this.accounts = accounts;
        this.members = members;
        this.products = products;
        this.skipsBadRows = skipsBadRows;
    }

    void read(Table table) {
        if (!table.readable()) {
            accounts.isIncomplete();
            return;
        }
        for (Optional<Cells> cells = table.next(); cells.isPresent(); cells = table.next()) {
            read(cells.get());
        }
    }

    private void read(Cells cells) {
        String number = cells.number("account");
        String owner = cells.identifier("owner");
        checkMember(cells, "owner", owner);
        List<String> authorised = authorisedIn(cells);
        authorised.forEach(member -> checkMember(cells, "authorised", member));
        Optional<LocalDate> openedOn = cells.date("opened_on");
        Optional<Currency> currency = cells.currency("currency");
        String product = productIn(cells);
        if (openedOn.isEmpty() || currency.isEmpty() || cells.faulty()) {
            accounts.drop(number);
            return;
        }
        accounts.take(
                cells,
                "account",
                number,
                new AccountRow(number, owner, authorised, openedOn.get(), currency.get(), product));
    }

    private static List<String> authorisedIn(Cells cells) {
        return Arrays.stream(cells.optional("authorised", AUTHORISED_MAX).split(";"))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .distinct()
                .toList();
    }

    private void checkMember(Cells cells, String column, String member) {
        if (member.isEmpty()) {
            return;
        }
        Register.Standing standing = members.standingOf(member);
        if (standing == Register.Standing.UNKNOWN) {
            cells.wrong(column, "unknown-member", member);
        }
        if (standing == Register.Standing.WRONG && skipsBadRows) {
            cells.wrong(column, "wrong-member", member);
        }
    }

    private String productIn(Cells cells) {
        String product = cells.optionalIdentifier("product");
        if (product.isEmpty()) {
            return DEFAULT_PRODUCT;
        }
        if (!products.contains(product)) {
            cells.wrong("product", "unknown-product", product);
        }
        return product;
    }
}
