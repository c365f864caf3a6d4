package coop.milpa.imports.internal;

import coop.milpa.imports.MovementKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads {@code movements.csv}. */
final class MovementFile {

    private static final int REFERENCE_MAX = 100;
    private static final int KIND_MAX = 40;
    private static final int NARRATIVE_MAX = 200;

    /** Decimals of an amount whose currency cannot be known, so that only its form is judged. */
    private static final int DIGITS_MAX = 4;

    private final Movements movements = new Movements();
    private final RequestIndex index = new RequestIndex(movements);
    private final Digests digests = new Digests();
    private final Accounts accounts;
    private final Register<AccountRow> register;
    private final DateCheck dates;
    private final Reading reading;
    private int repeated;
    private long moved;

    MovementFile(Accounts accounts, Register<AccountRow> register, Books books, Reading reading) {
        this.accounts = accounts;
        this.register = register;
        this.dates = new DateCheck(books);
        this.reading = reading;
    }

    void read(Table table) {
        for (Optional<Cells> cells = table.next(); cells.isPresent(); cells = table.next()) {
            read(cells.get());
        }
    }

    Movements movements() {
        return movements;
    }

    /** Rows that the file itself had already. */
    int repeated() {
        return repeated;
    }

    private void read(Cells cells) {
        String reference = cells.requiredPlain("reference", REFERENCE_MAX);
        int account = accountIn(cells);
        Optional<LocalDate> date = dates.in(cells);
        Optional<MovementKind> kind = kindIn(cells);
        int digits = account < 0 ? DIGITS_MAX : accounts.digits(account);
        OptionalLong amount = amountIn(cells, digits);
        OptionalLong printed = cells.amount("balance_after", digits);
        String narrative = cells.narrative("narrative", NARRATIVE_MAX);
        if (cells.faulty() || account < 0 || date.isEmpty() || kind.isEmpty() || amount.isEmpty()) {
            return;
        }
        UUID request = digests.request("movement", reading.source(), reference);
        long content = digests.content(
                accounts.number(account),
                date.get().toString(),
                kind.get().name(),
                String.valueOf(amount.getAsLong()),
                String.valueOf(printed),
                narrative);
        take(
                cells,
                new MovementRow(
                        cells.row(),
                        account,
                        Math.toIntExact(date.get().toEpochDay()),
                        kind.get(),
                        kind.get().sign() * amount.getAsLong(),
                        printed.orElse(Movements.UNPRINTED),
                        request,
                        content,
                        narrative));
    }

    private void take(Cells cells, MovementRow movement) {
        int before = index.find(movement.request());
        if (before < 0) {
            movements.add(movement);
            index.addLast();
            return;
        }
        if (movements.content(before) == movement.content()) {
            repeated++;
            return;
        }
        cells.wrong("reference", "other-content", cells.raw("reference"));
    }

    private int accountIn(Cells cells) {
        String number = cells.required("account", KIND_MAX);
        if (number.isEmpty()) {
            return -1;
        }
        Register.Standing standing = register.standingOf(number);
        if (standing == Register.Standing.UNKNOWN) {
            cells.wrong("account", "unknown-account", number);
        }
        if (standing == Register.Standing.WRONG && reading.skipsBadRows()) {
            cells.wrong("account", "wrong-account", number);
        }
        return accounts.placeOf(number);
    }

    private static Optional<MovementKind> kindIn(Cells cells) {
        String text = cells.required("kind", KIND_MAX);
        Optional<MovementKind> kind = MovementKind.of(text);
        if (kind.isEmpty() && !text.isEmpty()) {
            cells.wrong("kind", "movement-kind", text);
        }
        return kind;
    }

    private OptionalLong amountIn(Cells cells, int digits) {
        if (cells.required("amount", LineReader.LINE_BYTES_MAX).isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong amount = cells.amount("amount", digits);
        if (amount.isPresent() && amount.getAsLong() <= 0) {
            cells.wrong("amount", "not-positive", cells.raw("amount"));
        }
        if (amount.isPresent() && isTooMuch(amount.getAsLong())) {
            cells.wrong("amount", "too-much", cells.raw("amount"));
        }
        return amount;
    }

    /** Whether all amounts of the file together would no longer fit, so that no sum over some of them can overflow. */
    private boolean isTooMuch(long amount) {
        boolean tooMuch = amount > Long.MAX_VALUE / 4 - moved;
        moved += tooMuch ? 0 : Math.max(0, amount);
        return tooMuch;
    }
}
