package coop.milpa.loan;

import java.util.Optional;

/** Gives up part of what is owed, oldest first. Used by one {@link Replay}. */
record Waiver(Book book) {

    /** What is wrong with it, the book having been looked at on that day. */
    Optional<LoanRefusal.Why> wrong(LoanEvent.Waive waive) {
        long owed = owed(waive);
        if (owed == 0 && waive.what() instanceof LoanEvent.Waived.Named) {
            return Optional.of(LoanRefusal.Why.UNKNOWN_VALUE);
        }
        boolean tooMuch = owed == 0 || waive.amount().orElse(owed) > owed;
        return tooMuch ? Optional.of(LoanRefusal.Why.OUT_OF_RANGE) : Optional.empty();
    }

    long amount(LoanEvent.Waive waive) {
        return waive.amount().orElseGet(() -> owed(waive));
    }

    void waive(LoanEvent.Waive waive, Payment waiving) {
        for (Instalment each : book.all()) {
            for (ChargeLine line : each.charges) {
                if (isMeant(waive, line)) {
                    book.pay(waiving, each, line);
                }
            }
            if (waive.what() instanceof LoanEvent.Waived.OfPortion(Portion portion)) {
                book.pay(waiving, each, new Book.Owed(portion, owed(each, portion, waiving)));
            }
        }
    }

    private long owed(LoanEvent.Waive waive) {
        var all = Payment.ofAll(waive.on(), Book.Means.GIVEN_UP);
        long owed = 0;
        for (Instalment each : book.all()) {
            for (ChargeLine line : each.charges) {
                owed += isMeant(waive, line) ? line.owed() : 0;
            }
            if (waive.what() instanceof LoanEvent.Waived.OfPortion(Portion portion)) {
                owed += owed(each, portion, all);
            }
        }
        return owed;
    }

    /** Of interest that runs daily, what has run. */
    private long owed(Instalment each, Portion portion, Payment waiving) {
        return switch (portion) {
            case PENALTY, FEE -> 0;
            case PRINCIPAL -> each.amounts().principal() - each.cleared.principal();
            case INTEREST -> {
                boolean runs = book.daily && !each.isDue(waiving.on());
                long owed = each.amounts().interest() - each.cleared.interest();
                yield runs ? Math.min(owed, new Ahead(book, waiving).accrued(each, false)) : owed;
            }
        };
    }

    private static boolean isMeant(LoanEvent.Waive waive, ChargeLine line) {
        return switch (waive.what()) {
            case LoanEvent.Waived.Named(String name) -> line.label.name().equals(name);
            case LoanEvent.Waived.OfPortion(Portion portion) -> line.portion() == portion;
        };
    }
}
