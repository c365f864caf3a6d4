package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.OpenBills;
import coop.milpa.kernel.Money;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.SentSheet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A biller's file as it was read.
 *
 * @param bills  rows that are right, each reference once
 * @param wrong  what is not
 */
record BillFile(List<Bill> bills, List<OpenBills.Wrong> wrong) {

    private static final int WRONG_MAX = 200;
    private static final int NAME_MAX = 100;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    BillFile {
        bills = List.copyOf(bills);
        wrong = List.copyOf(wrong);
    }

    static BillFile read(byte[] content, Currency currency) {
        SentSheet sheet = SentSheet.read(content, List.of("reference", "amount"), OpenBills.ROWS_MAX);
        if (sheet.wrong().isPresent()) {
            return new BillFile(
                    List.of(), List.of(new OpenBills.Wrong(1, sheet.wrong().get())));
        }
        Map<String, Bill> bills = new LinkedHashMap<>();
        List<OpenBills.Wrong> wrong = new ArrayList<>();
        for (SentSheet.Row row : sheet.rows()) {
            Optional<Message> why = why(row, currency, bills.keySet());
            if (why.isEmpty()) {
                Bill bill = bill(row, currency);
                bills.put(bill.reference(), bill);
            } else if (wrong.size() < WRONG_MAX) {
                wrong.add(new OpenBills.Wrong(row.number(), why.get()));
            }
        }
        return new BillFile(List.copyOf(bills.values()), wrong);
    }

    private static Optional<Message> why(SentSheet.Row row, Currency currency, Set<String> seen) {
        String reference = CollectBill.key(row.cell("reference"));
        if (!Bill.isReference(reference)) {
            return Optional.of(Message.of("collections.file.reference", Input.shown(row.cell("reference"))));
        }
        if (seen.contains(reference)) {
            return Optional.of(Message.of("collections.file.twice", reference));
        }
        if (!isAmount(row.cell("amount"), currency)) {
            return Optional.of(Message.of("collections.file.amount", Input.shown(row.cell("amount"))));
        }
        if (row.cell("name").length() > NAME_MAX) {
            return Optional.of(Message.of("collections.file.name", NAME_MAX));
        }
        boolean day = row.cell("due").isEmpty() || day(row.cell("due")).isPresent();
        return day ? Optional.empty() : Optional.of(Message.of("collections.file.due", Input.shown(row.cell("due"))));
    }

    private static boolean isAmount(String text, Currency currency) {
        try {
            return AMOUNT.matcher(text).matches() && Money.of(text, currency).isPositive();
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static Bill bill(SentSheet.Row row, Currency currency) {
        return new Bill(
                CollectBill.key(row.cell("reference")),
                row.cell("name"),
                Money.of(row.cell("amount"), currency),
                day(row.cell("due")));
    }

    /** {@code 2026-02-28}; nothing if it is not. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
