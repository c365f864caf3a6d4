package coop.milpa.imports.internal;

import coop.milpa.imports.internal.Opening.OfAccount;
import coop.milpa.imports.internal.Opening.OfCode;
import coop.milpa.imports.internal.Opening.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads {@code openings.csv}. */
final class OpeningFile {

    private static final int NUMBER_MAX = 40;

    private final Accounts accounts;
    private final Register<AccountRow> register;
    private final Known known;
    private final Reading reading;
    private final Digests digests = new Digests();
    private final Map<UUID, Opening> openings = new LinkedHashMap<>();
    private int repeated;

    OpeningFile(Accounts accounts, Register<AccountRow> register, Known known, Reading reading) {
        this.accounts = accounts;
        this.register = register;
        this.known = known;
        this.reading = reading;
    }

    void read(Table table, Findings findings) {
        if (table.readable() && !table.has("account") && !table.has("ledger_code")) {
            findings.wrong(table.file(), 1, "account", "missing-column", "");
            return;
        }
        for (Optional<Cells> cells = table.next(); cells.isPresent(); cells = table.next()) {
            read(cells.get());
        }
    }

    List<Opening> openings() {
        return new ArrayList<>(openings.values());
    }

    int repeated() {
        return repeated;
    }

    private void read(Cells cells) {
        Optional<Subject> subject = subjectIn(cells);
        Optional<LocalDate> date = new DateCheck(known.books()).in(cells);
        Optional<Currency> currency = cells.currency("currency");
        OptionalLong balance =
                cells.required("balance", LineReader.LINE_BYTES_MAX).isEmpty()
                        ? OptionalLong.empty()
                        : cells.amount(
                                "balance",
                                currency.map(Currency::getDefaultFractionDigits).orElse(0));
        if (subject.isPresent() && currency.isPresent()) {
            checkCurrency(cells, subject.get(), currency.get());
        }
        if (cells.faulty() || subject.isEmpty() || date.isEmpty() || currency.isEmpty() || balance.isEmpty()) {
            return;
        }
        String name = cells.raw("account") + '/' + cells.raw("ledger_code") + '/' + currency.get() + '/' + date.get();
        UUID request = digests.request("opening", reading.source(), name);
        take(cells, new Opening(cells.row(), subject.get(), date.get(), currency.get(), balance.getAsLong(), request));
    }

    private void take(Cells cells, Opening opening) {
        Opening before = openings.putIfAbsent(opening.request(), opening);
        if (before != null && before.balance() == opening.balance()) {
            repeated++;
        }
        if (before != null && before.balance() != opening.balance()) {
            cells.wrong("balance", "other-content", cells.raw("balance"));
        }
    }

    private Optional<Subject> subjectIn(Cells cells) {
        String account = cells.optional("account", NUMBER_MAX);
        String code = cells.optional("ledger_code", NUMBER_MAX);
        if (account.isEmpty() == code.isEmpty()) {
            cells.wrong("account", "account-or-code", account);
            return Optional.empty();
        }
        return account.isEmpty() ? codeIn(cells, code) : accountIn(cells, account);
    }

    private Optional<Subject> codeIn(Cells cells, String code) {
        if (!known.codes().contains(code)) {
            cells.wrong("ledger_code", "unknown-code", code);
        }
        return Optional.of(new OfCode(code));
    }

    private Optional<Subject> accountIn(Cells cells, String number) {
        Register.Standing standing = register.standingOf(number);
        if (standing == Register.Standing.UNKNOWN) {
            cells.wrong("account", "unknown-account", number);
        }
        if (standing == Register.Standing.WRONG && reading.skipsBadRows()) {
            cells.wrong("account", "wrong-account", number);
        }
        int place = accounts.placeOf(number);
        return place < 0 ? Optional.empty() : Optional.of(new OfAccount(place));
    }

    private void checkCurrency(Cells cells, Subject subject, Currency currency) {
        boolean differs = switch (subject) {
            case OfAccount of -> !accounts.currency(of.account()).equals(currency);
            case OfCode of -> false;
        };
        if (differs) {
            cells.wrong("currency", "other-currency", currency.getCurrencyCode());
        }
    }
}
