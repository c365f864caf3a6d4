package coop.milpa.credit.web;

import coop.milpa.credit.Loan;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds a loan by its number. */
@Component
class LoansSource implements SearchSource {

    private static final int ORDER = 45;

    private final Loans loans;
    private final Members members;
    private final Words words;

    LoansSource(Loans loans, Members members, Words words) {
        this.loans = loans;
        this.members = members;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("page.credit.loans");
    }

    @Override
    public String permission() {
        return CreditPermissions.READ;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return AskedLoan.number(text)
                .flatMap(number -> loans.find(cooperative, number))
                .map(loan -> new Found(List.of(hit(cooperative, loan)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(CooperativeId cooperative, Loan loan) {
        return new Hit(
                words.money(loan.standing().owed()),
                String.valueOf(loan.number()),
                members.find(cooperative, loan.borrower()).map(Member::name).orElse(""),
                Message.of("page.credit.number"),
                "/loans/" + loan.number(),
                true);
    }
}
