package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.envelopes.TakenList;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.SavingsOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A teacher brings what her pupils saved in a month, with a list; the next one lies ready to be tried. */
@Component
class Schooling {

    private static final int DAY_OF_MONTH = 20;
    private static final int COINS = 5;
    private static final String SCHOOL = "Escuela Rural Xucaneb";

    private final Envelopes envelopes;

    Schooling(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    void pass(Village village, LocalDate day, LocalDate last, Path folder) {
        Path own = folder.resolve(village.setting().code());
        if (day.getDayOfMonth() == DAY_OF_MONTH && When.counterIsOpen(day, village.setting())) {
            bring(village, own.resolve("envelope-" + day + ".csv"));
        }
        if (day.equals(last)) {
            list(village, own.resolve("envelope-to-try.csv"));
        }
    }

    private void bring(Village village, Path file) {
        Optional<Resident> teacher = village.residents().stream()
                .filter(resident -> resident.who().isAdult())
                .findFirst();
        Money sum = list(village, file);
        if (teacher.isEmpty() || !sum.isPositive()) {
            return;
        }
        var party = teacher.get().member().party();
        var place = new SavingsOrder.Place(village.branch(), Set.of(party), Optional.empty());
        var order = new SavingsOrder(village.id(), RequestId.next(), village.teller(), place);
        TakenList taken = Granted.of(
                envelopes.take(new TakeEnvelope(order, SCHOOL, sum, CashDeclaration.own(party)), bytes(file)));
        village.events().count(DemoEvent.OPERATIONS, taken.rows());
    }

    /** By no dice, so that nothing else is changed by it. */
    private static Money list(Village village, Path file) {
        Money sum = village.money(0);
        List<Resident> pupils = village.residents().stream()
                .filter(resident ->
                        resident.who().isChild() && !resident.account().isEmpty())
                .toList();
        try (var csv = new CsvFile(file, "account", "name", "amount")) {
            for (Resident pupil : pupils) {
                Money amount = village.money(
                        (1L + pupil.who().number() % COINS) * village.setting().scale());
                csv.row(
                        pupil.account(),
                        pupil.member().name(),
                        amount.toDecimal().toPlainString());
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
