package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Payrolls;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sums that are divided over all that a member owes: at the counter, from abroad, and from an employer's file. */
@Component
class Collecting {

    private final Receipts receipts;
    private final Payrolls payrolls;

    Collecting(Receipts receipts, Payrolls payrolls) {
        this.receipts = receipts;
        this.payrolls = payrolls;
    }

    /** What somebody brings the first time in a month. */
    void cash(Village village, Resident resident, Money sum) {
        take(village, resident, sum, new Tender.Cash(village.branch(), Counter.cash(resident)));
    }

    /** What a relative sends. */
    void transfer(Village village, Resident resident, Money sum) {
        take(village, resident, sum, new Tender.Transfer(village.branch()));
    }

    private void take(Village village, Resident resident, Money sum, Tender tender) {
        var order = new ReceiptOrder(resident.member().id(), sum, tender, new Splitting.ByPriority());
        Granted.of(receipts.take(new TakeReceipt(village.id(), RequestId.next(), order)));
        village.moved(resident.account(), sum.minor());
        village.events().count(DemoEvent.RECEIPTS);
    }

    /** The town hall sends what it withheld from its people, as a file. */
    void payday(Village village, LocalDate day, Path folder) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (Resident resident : village.residents()) {
            resident.who()
                    .life()
                    .persona()
                    .salary()
                    .ifPresent(salary -> amounts.put(
                            resident.member().number(),
                            village.money(salary.amount(village.dice(), village.setting()))));
        }
        if (amounts.isEmpty()) {
            return;
        }
        Path file = folder.resolve(village.setting().code()).resolve("payroll-" + day + ".csv");
        try (var csv = new CsvFile(file, "member", "amount")) {
            amounts.forEach(
                    (number, amount) -> csv.row(number, amount.toDecimal().toPlainString()));
        }
        var order = new PayrollOrder(
                village.id(),
                village.branch(),
                "Municipalidad de " + village.setting().places().getFirst(),
                YearMonth.from(day),
                village.cooperative().currency());
        PayrollReport posted = Granted.of(payrolls.post(order, file, Progress.silent()));
        if (posted.posted() != amounts.size()) {
            throw new IllegalStateException("Of " + amounts.size() + " salaries " + posted);
        }
        village.events().count(DemoEvent.RECEIPTS, posted.posted());
    }
}
