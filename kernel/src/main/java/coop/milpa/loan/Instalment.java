package coop.milpa.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One instalment while payments are being allocated. Used by one {@link Book}. */
final class Instalment {

    int nr;
    final PlanRow row;
    final List<ChargeLine> charges = new ArrayList<>();
    /** Paid, given up or written off. */
    Portions cleared = Portions.ZERO;

    Portions writtenOff = Portions.ZERO;
    Portions recovered = Portions.ZERO;
    long paid;
    long inAdvance;
    long late;
    private Optional<LocalDate> lastCleared = Optional.empty();

    Instalment(int nr, PlanRow row) {
        this.nr = nr;
        this.row = row;
    }

    LocalDate due() {
        return row.period.due();
    }

    boolean isDue(LocalDate day) {
        return !due().isAfter(day);
    }

    Portions amounts() {
        long fees = charged(Portion.FEE);
        return new Portions(row.principal, row.interest, fees, charged(Portion.PENALTY));
    }

    long outstanding() {
        return amounts().minus(cleared).total();
    }

    /** The day from which nothing of it was owed. */
    Optional<LocalDate> paidOn() {
        return outstanding() == 0 ? lastCleared : Optional.empty();
    }

    /** Takes an amount off what is owed. */
    void clear(Portion portion, long amount, LocalDate on) {
        cleared = cleared.plus(Portions.of(portion, amount));
        lastCleared = Optional.of(on);
    }

    /** Of what was cleared, money that came. */
    void pay(long amount, LocalDate on) {
        paid += amount;
        inAdvance += on.isBefore(due()) ? amount : 0;
        late += on.isAfter(due()) ? amount : 0;
    }

    private long charged(Portion portion) {
        long sum = 0;
        for (ChargeLine line : charges) {
            sum += line.portion() == portion ? line.amount : 0;
        }
        return sum;
    }
}
