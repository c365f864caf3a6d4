package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the money of applicants and of estates against the books. */
@Component
@Order(3)
class MembersVerification implements Verification {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final ApplicantMoneyRegister applicants;
    private final EstateRegister estates;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    MembersVerification(
            ApplicantMoneyRegister applicants,
            EstateRegister estates,
            Books books,
            Charts charts,
            TenantScope tenants) {
        this.applicants = applicants;
        this.estates = estates;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            TrialBalance trial = books.trialBalance(cooperative, LAST_DAY);
            return List.of(
                    same(
                            "members-applicants-money-equals-its-control-account",
                            applicants.sums(cooperative, true),
                            credits(trial, charts.playing(cooperative, AccountRole.APPLICANT_DEPOSITS))),
                    same("members-ended-applications-hold-no-money", Map.of(), applicants.sums(cooperative, false)),
                    same(
                            "members-estates-equal-their-control-account",
                            estates.unpaid(cooperative),
                            credits(trial, charts.playing(cooperative, AccountRole.ESTATES_PAYABLE))));
        });
    }

    private static Finding same(String name, Map<String, Long> ours, Map<String, Long> theirs) {
        List<String> offenders = new ArrayList<>();
        if (!ours.equals(theirs)) {
            offenders.add("members say " + ours + ", the books " + theirs);
        }
        return Findings.of(name, ours.toString(), offenders);
    }

    private static Map<String, Long> credits(TrialBalance trial, AccountCode code) {
        Map<String, Long> credits = new HashMap<>();
        for (TrialBalance.Row row : trial.rows()) {
            if (row.code().equals(code)) {
                credits.put(
                        row.balance().currency().getCurrencyCode(),
                        -row.balance().minor());
            }
        }
        return credits;
    }
}
