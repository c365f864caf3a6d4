package coop.milpa.savings.web;

import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.MemberId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.savings.web.CertifiedBalances.Certified;
import java.time.LocalDate;
import java.util.List;

/** Certificates of balance as papers. They say what was so on a day, and stand for good. */
final class BalancePaper {

    private BalancePaper() {}

    /** Of the same balances only: while a day is open they change, and what says others is another paper. */
    static IssuedPaper of(MemberId member, LocalDate on, Certified certified) {
        List<String> balances = certified.rows().stream()
                .map(row -> row.position().account().terms().number() + " " + row.balance())
                .toList();
        return new IssuedPaper("savings.balance", member + " " + Fingerprint.hex(balances), on, certified.totals());
    }
}
