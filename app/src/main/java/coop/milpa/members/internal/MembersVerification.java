package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.ledger.Verification;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.parties.Guardianships;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the money of applicants and of estates against the books, and minors against those who act for them. */
@Component
@Order(3)
class MembersVerification implements Verification {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final ApplicantMoneyRegister applicants;
    private final EstateRegister estates;
    private final ImageRegister images;
    private final Guarded guardians;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    MembersVerification(
            ApplicantMoneyRegister applicants,
            EstateRegister estates,
            ImageRegister images,
            Guarded guardians,
            Books books,
            Charts charts,
            TenantScope tenants) {
        this.applicants = applicants;
        this.estates = estates;
        this.images = images;
        this.guardians = guardians;
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
                            credits(trial, charts.playing(cooperative, AccountRole.ESTATES_PAYABLE))),
                    guardians.alone(cooperative),
                    unchanged(images.broken(cooperative)));
        });
    }

    /**
     * Looks for minors for whom nobody acts. A file may bring somebody under age as a person who acts for herself: that
     * is its word, and the register repeats it.
     */
    @Component
    static class Guarded {

        private final Guardianships guardianships;
        private final SqlMembers members;
        private final MembershipRegister memberships;
        private final Days days;

        Guarded(Guardianships guardianships, SqlMembers members, MembershipRegister memberships, Days days) {
            this.guardianships = guardianships;
            this.members = members;
            this.memberships = memberships;
            this.days = days;
        }

        Finding alone(CooperativeId cooperative) {
            List<String> offenders = days.open(cooperative).stream()
                    .flatMap(day -> alone(cooperative, day).stream())
                    .sorted()
                    .toList();
            return Findings.of("members-every-minor-has-a-guardian", Integer.toString(offenders.size()), offenders);
        }

        private List<String> alone(CooperativeId cooperative, LocalDate day) {
            Set<MemberId> active = memberships.active(cooperative, day);
            return members.ofParties(cooperative, guardianships.withoutGuardian(cooperative, day)).stream()
                    .filter(member -> member.registration().kind() == MemberKind.MINOR)
                    .filter(member -> active.contains(member.id()))
                    .map(Member::number)
                    .toList();
        }
    }

    private static Finding unchanged(List<String> broken) {
        return Findings.of("members-images-are-those-that-were-kept", Integer.toString(broken.size()), broken);
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
